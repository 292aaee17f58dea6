import type { Server } from 'node:http';
import type { Mock, MockOptions } from '../../mocks/mock.ts';
import { Gate } from './gate.ts';
import type { Generation } from './generation.ts';

/**
 * One mock after the other behind one server. What a mock has kept goes on to the next through its folder: the
 * one closes it, then the other opens it, and the requests that come in between wait.
 */
export class Relay {
  /** The mock that plays, or has played last. */
  mock: Mock;
  readonly server: Server;
  readonly #options: MockOptions;
  readonly #gate: Gate;
  #generation: Generation;

  private constructor(options: MockOptions, gate: Gate, generation: Generation, mock: Mock) {
    this.#options = options;
    this.#gate = gate;
    this.#generation = generation;
    this.mock = mock;
    // Its time limits, and its answer to what is no request, are those of the start.
    this.server = generation.createMockServer(mock).removeAllListeners('request');
    this.server.on('request', gate.enter);
  }

  /** @param options with the folder that keeps the state */
  static async start(options: MockOptions, generation: Generation): Promise<Relay> {
    const gate = new Gate();
    return new Relay(options, gate, generation, await play(options, gate, generation));
  }

  /**
   * The mock of `next` plays from now on. Where it cannot, the one before goes on; if that cannot either, because
   * the folder is the trouble, requests wait for a `next` that can.
   *
   * @param onSlow told of a request that has to be waited for
   * @throws what went wrong; the signal's reason
   */
  async pass(
    next: Generation,
    signal: AbortSignal,
    onSlow: (request: string) => void,
  ): Promise<void> {
    let closed = false;
    const takeOver = async () => {
      await this.#gate.close(signal, onSlow);
      closed = true;
      await this.mock.close();
    };
    try {
      this.mock = await play({ ...this.#options, takeOver }, this.#gate, next);
      this.#generation = next;
    } catch (error) {
      if (closed) this.mock = await play(this.#options, this.#gate, this.#generation);
      throw error;
    }
  }
}

async function play(
  options: MockOptions,
  gate: Gate,
  { createMock, createMockServer }: Generation,
): Promise<Mock> {
  const mock = await createMock(options);
  const server = createMockServer(mock);
  gate.open((req, res) => server.emit('request', req, res));
  return mock;
}
