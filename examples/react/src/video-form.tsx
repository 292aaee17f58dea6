import { useEffect, useRef, useState } from 'react';
import type { Wish } from './make-video.ts';

const DURATIONS = [10, 15] as const;
const SHAPES = ['landscape', 'portrait'] as const;
const SHAPE_NAMES = { landscape: 'Landscape', portrait: 'Portrait' };

interface Props {
  readonly busy: boolean;
  /** What is wrong, by the path of a field in the request. */
  readonly errors: ReadonlyMap<string, string>;
  readonly onSubmit: (wish: Wish) => void;
}

export function VideoForm({ busy, errors, onSubmit }: Props) {
  const [prompt, setPrompt] = useState('');
  const [duration, setDuration] = useState<(typeof DURATIONS)[number]>(10);
  const [shape, setShape] = useState<(typeof SHAPES)[number]>('landscape');
  const promptField = useRef<HTMLTextAreaElement>(null);
  const promptError = errors.get('prompt');
  useEffect(() => {
    if (errors.has('prompt')) promptField.current?.focus();
  }, [errors]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ model: 'sora-2', prompt, options: { duration, aspect_ratio: shape } });
      }}
    >
      <div className="field">
        <label htmlFor="prompt">What should it show?</label>
        <textarea
          id="prompt"
          ref={promptField}
          required
          rows={3}
          value={prompt}
          placeholder="Waves on a black beach, seen from above"
          aria-invalid={promptError !== undefined}
          aria-describedby="prompt-error"
          onChange={(event) => setPrompt(event.target.value)}
        />
        <p id="prompt-error" className="field-error">
          {promptError}
        </p>
      </div>
      <Choice
        legend="Length"
        values={DURATIONS}
        chosen={duration}
        text={(seconds) => `${seconds} seconds`}
        error={errors.get('options.duration')}
        onChoose={setDuration}
      />
      <Choice
        legend="Shape"
        values={SHAPES}
        chosen={shape}
        text={(name) => SHAPE_NAMES[name]}
        error={errors.get('options.aspect_ratio')}
        onChoose={setShape}
      />
      <button type="submit" disabled={busy}>
        {busy ? 'Making it …' : 'Create'}
      </button>
    </form>
  );
}

interface ChoiceProps<Value> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly text: (value: Value) => string;
  readonly error: string | undefined;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { legend, values, chosen, text, error, onChoose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={legend}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {text(value)}
        </label>
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
