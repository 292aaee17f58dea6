import { type ControlClient, createControlClient } from '../../generated/control/client.ts';
import { Stored } from './stored.ts';
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

const stored = new Stored('token', () => sessionStorage);

/** @param onRefused told when the mock wants a token, and whether another one was sent */
export function connect(onRefused: (wrong: boolean) => void): Control {
  const client = createControlClient({
    baseUrl: new URL('.', location.href).pathname.replace(/\/$/, ''),
    async fetch(request) {
      const token = stored.get();
      if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
      const response = await fetch(request);
      if (response.status === 401) onRefused(token !== null);
      return response;
    },
  });
  return {
    client,
    sandbox: (id) => steerSandbox(client, `id:${id}`),
    sandboxOf: (key) => steerSandbox(client, key),
    sendToken: (token) => stored.set(token),
  };
}
