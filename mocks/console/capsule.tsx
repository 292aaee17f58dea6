/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { textIn } from './fields.tsx';
import { usePage } from './page.tsx';
import { hashOf } from './route.ts';
import type { SandboxProps } from './sandbox.tsx';

/** The world as a file, which any mock replays. */
export function Capsule({ route: { id }, told }: SandboxProps) {
  const { control, notices } = usePage();
  const download = async () => {
    const capsule = await control.sandbox(id).capsule();
    save(`${told.value.key.replaceAll('…', '-')}.capsule.json`, JSON.stringify(capsule));
  };
  return (
    <section class="panel capsule" aria-label="Capsule">
      <p>
        A capsule is this world in one file, without its key: any mock replays it, the ids, pictures
        and clips included.
      </p>
      <button
        type="button"
        onClick={() => void notices.act(download, 'The capsule is among the downloads.')}
      >
        Download the capsule
      </button>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const key = textIn(form, 'key') ?? '';
          void notices.act(async () => {
            const loaded = await control.sandboxOf(key).load(await capsuleIn(form));
            location.hash = hashOf({ page: 'sandbox', id: loaded.id, tab: 'tasks' });
          }, 'This is the world of the capsule; its clock stands still.');
        }}
      >
        <label>
          <span>Load a capsule</span>
          <input name="capsule" type="file" accept=".json,application/json" required />
        </label>
        <label>
          <span>into the key, in place of all that it has</span>
          <input name="key" required maxLength={1000} autocomplete="off" spellcheck={false} />
        </label>
        <button>Load</button>
      </form>
    </section>
  );
}

async function capsuleIn(form: FormData): Promise<Schemas['Capsule']> {
  const file = form.get('capsule');
  if (!(file instanceof File)) throw new Error('No file was chosen.');
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mock looks into it and says what is wrong
    return JSON.parse(await file.text()) as Schemas['Capsule'];
  } catch {
    throw new Error(`${file.name} is no capsule: it is not JSON.`);
  }
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
