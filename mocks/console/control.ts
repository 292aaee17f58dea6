import { type ControlClient, createControlClient } from '../../generated/control/client.ts';
import { type SteeredSandbox, steerSandbox } from '../steered-sandbox.ts';

/** The control API of the mock that serves this page. */
export interface Control {
  readonly client: ControlClient;
  /** By the id that lists show: the key itself is shown nowhere. */
  sandbox(id: string): SteeredSandbox;
  /** By a key that somebody types; it is opened if it never was. */
  sandboxOf(key: string): SteeredSandbox;
  /** Sends it along from now on, until the tab is closed. */
  sendToken(token: string): void;
}

const STORED = 'understudy.token';

/** @param onRefused told when the mock wants a token that it was not sent */
export function connect(onRefused: () => void): Control {
  const client = createControlClient({
    baseUrl: new URL('.', location.href).pathname.replace(/\/$/, ''),
    async fetch(request) {
      const token = sessionStorage.getItem(STORED);
      if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
      const response = await fetch(request);
      if (response.status === 401) onRefused();
      return response;
    },
  });
  return {
    client,
    sandbox: (id) => steerSandbox(client, `id:${id}`),
    sandboxOf: (key) => steerSandbox(client, key),
    sendToken: (token) => sessionStorage.setItem(STORED, token),
  };
}
