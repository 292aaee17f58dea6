/** "Try it": a dialog that sends a documented request to the mock on this machine and shows what comes back. */
import type { Attempt, TryData } from '../read/try-data.ts';
import { curl } from './call.ts';
import { copied } from './copy.ts';
import { element, field, row } from './elements.ts';
import { findMock, play } from './send.ts';
import { report, type TryWords } from './try-outcome.ts';

interface Index {
  readonly attempts: TryData;
  readonly words: TryWords;
}

let loading: Promise<Index> | undefined;

/** @param button names an operation, and perhaps an example of it and the status that it ends in */
export async function openTryIt(button: HTMLElement): Promise<void> {
  const { try: operation = '', example, status } = button.dataset;
  loading ??= fetch(new URL(document.body.dataset['tryIndex'] ?? '', document.baseURI)).then(
    (reply) => reply.json(),
  );
  const { attempts, words } = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const own = attempts[operation] ?? [];
  const chosen =
    own.find(
      (one) => one.example === example && (status === undefined || String(one.status) === status),
    ) ??
    own.find((one) => status === undefined || String(one.status) === status) ??
    own[0];
  if (chosen === undefined) return;
  show(own, chosen, words);
}

function show(attempts: readonly Attempt[], first: Attempt, words: TryWords): void {
  const dialog = element('dialog', { className: 'try' });
  const title = element('h2', { id: 'try-title', textContent: words.title });
  dialog.setAttribute('aria-labelledby', title.id);
  const close = element('button', { type: 'button', className: 'close', textContent: words.close });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());

  const select = element('select', { id: 'try-example' });
  const groups: readonly [string, (one: Attempt) => boolean][] = [
    [words.working, ({ status, example }) => status < 300 && !/^0\b/.test(example)],
    [words.failing, ({ status, example }) => status >= 300 || /^0\b/.test(example)],
  ];
  for (const [label, belongs] of groups) {
    const group = element('optgroup', { label });
    for (const [at, one] of attempts.entries())
      if (belongs(one))
        group.append(
          new Option(`${one.status} · ${one.label}`, String(at), one === first, one === first),
        );
    if (group.childElementCount > 0) select.append(group);
  }
  const mock = element('input', { id: 'try-mock', type: 'url', spellcheck: false });
  const key = element('input', { id: 'try-key', autocomplete: 'off', spellcheck: false });
  const target = element('p', { className: 'target' });
  const body = element('textarea', { id: 'try-body', spellcheck: false });
  const bodyField = field(words.body, body);
  const note = element('p', { className: 'note' });
  const send = element('button', { type: 'submit', className: 'primary', textContent: words.send });
  const copy = element('button', { type: 'button', textContent: words.copyCurl });
  const outcome = element('div', { className: 'outcome' });
  outcome.setAttribute('role', 'status');

  const attempt = (): Attempt => attempts[Number(select.value)] ?? first;
  const edited = (): Attempt => {
    const one = attempt();
    const { body: _, rawBody: __, ...call } = one.call;
    const text = bodyField.hidden ? undefined : body.value;
    return {
      ...one,
      call: {
        ...call,
        key: key.value === '' ? null : key.value,
        ...(text !== undefined && { rawBody: text }),
      },
    };
  };
  const fill = () => {
    const { call, before } = attempt();
    target.textContent = `${call.method} ${call.path}`;
    key.value = call.key ?? '';
    const text =
      call.rawBody ??
      (call.body === undefined ? undefined : JSON.stringify(call.body, undefined, 2));
    bodyField.hidden = text === undefined;
    body.value = text ?? '';
    body.rows = Math.min(20, body.value.split('\n').length);
    const files = call.files?.map(({ filename }) => filename).join(', ');
    note.textContent = [
      ...(files === undefined ? [] : [words.files.replace('%s', files)]),
      ...(before === undefined
        ? []
        : [
            `${words.steps} ${before.map((step) => `${step.call.method} ${step.call.path}`).join(' → ')}`,
          ]),
    ].join(' ');
    outcome.replaceChildren();
  };
  select.addEventListener('change', fill);
  copy.addEventListener('click', () => {
    const command = curl(edited().call, mock.value.replace(/\/$/, ''));
    void copied(copy, command, words.copied);
  });

  const form = element('form', {});
  form.append(
    field(words.example, select),
    target,
    row(field(words.mock, mock), field(words.key, key, words.keyHint)),
    bodyField,
    note,
    row(send, copy),
    outcome,
  );
  const submit = async () => {
    const played = await play(mock.value, edited(), attempt().call.key);
    send.disabled = false;
    report(outcome, played, attempt(), mock.value, words);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    outcome.replaceChildren(element('p', { textContent: words.sending }));
    void submit();
  });
  const head = element('div', { className: 'head' });
  head.append(title, close);
  dialog.append(head, form);
  document.body.append(dialog);
  fill();
  void findMock().then((url) => (mock.value = url));
  dialog.showModal();
}
