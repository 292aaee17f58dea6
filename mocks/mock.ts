import { once } from 'node:events';
import type { Server } from 'node:http';
import packageFile from '../package.json' with { type: 'json' };
import type { Api } from './api.ts';
import { createControlClient } from '../generated/control/client.ts';
import { portless } from './fetch.ts';
import { type SteeredSandbox, steerSandbox } from './steered-sandbox.ts';
import { Faults } from './faults.ts';
import { Files } from './files.ts';
import { Journal } from './journal/journal.ts';
import { Limits } from './limits.ts';
import { Outputs } from './media/outputs.ts';
import { handle, type Stage, type World } from './pipeline.ts';
import { Feed } from './apis/control/feed.ts';
import { controlDoor } from './apis/control/door.ts';
import { controlApi } from './apis/control/index.ts';
import { apis as allApis } from './apis/index.ts';
import { choose, loadContracts, namedQuirks, playedBy } from './stages.ts';
import { type Wall, wallClock } from './sandbox/clock.ts';
import { type Keep, KEEP } from './sandbox/keep.ts';
import { Sandboxes } from './sandbox/sandboxes.ts';
import { openStateFolder } from './sandbox/store/open.ts';
import type { Store } from './sandbox/store/store.ts';
import { firstCall } from './welcome.ts';
import { createMockServer, type Served } from './server.ts';
import { SITE } from './serve-site.ts';

export interface MockOptions {
  /** Names of the APIs to serve; all by default. A single one is served at the root as well. */
  readonly apis?: readonly string[] | undefined;
  /** Where ids come from: the same seed and requests give the same ids. */
  readonly seed?: string | undefined;
  /** How many times faster than documented tasks are done; 10 by default, 1 with a manual clock. */
  readonly speed?: number | undefined;
  /** `manual`: clocks begin at 2026-01-01T00:00:00Z and move only when told; `real` by default. */
  readonly clock?: 'manual' | 'real' | undefined;
  /** Known departures of a deployment from its document, such as `omnivideo.flat`; none by default. */
  readonly quirks?: readonly string[] | undefined;
  /** What URLs in replies begin with; by default the host that the request names. */
  readonly publicUrl?: string | undefined;
  /** The folder that keeps everything, which one mock at a time can use; without it all is gone in the end. */
  readonly state?: string | undefined;
  /** Which sandboxes stay when there are many: by default those of 30 days, 10 000 at most. */
  readonly keep?: Keep | undefined;
  /** What every control request then has to show, wherever it comes from; without one only this machine steers. */
  readonly controlToken?: string | undefined;
  /**
   * Awaited when all but the state is there. The mock before this one, which has the same folder, is closed in it: so
   * a contract that cannot be played leaves that one alone, and nobody waits for contracts to be loaded.
   */
  readonly takeOver?: (() => Promise<void>) | undefined;
  /** Where events are kept instead of in memory or in the folder. */
  readonly store?: Store | undefined;
  /** Milliseconds since the epoch; the machine's clock by default. */
  readonly wall?: Wall | undefined;
  /** The folder of the reference site, which `/docs/` shows; by default where `npm run docs` puts it. */
  readonly site?: string | undefined;
  /** Told of every request, in a line. */
  readonly log?: ((line: string) => void) | undefined;
  /** Told of the mock's own mistakes. */
  readonly report?: ((mistake: unknown) => void) | undefined;
}

export const DEFAULT_SPEED = 10;

/** What URLs begin with while there is no port. */
const PORTLESS = 'http://127.0.0.1';

const MANUAL_START = Date.parse('2026-01-01T00:00:00.000Z');

/** A mock and everything in it; two in one process share nothing. */
export interface Mock extends Served {
  readonly apis: readonly Api[];
  /** A request of that API that needs nothing but a key, as a command to paste. */
  firstCall(api: string, url: string): string;
  /** Where it listens; undefined while it does not. */
  readonly url: string | undefined;
  /** Whom the control API answers to. */
  readonly control: 'this machine' | 'the token';
  /** `fetch` of this mock, with or without a port: `fetch('/cyberbara/api/v1/models', …)`. */
  readonly fetch: typeof fetch;
  /** The world of a key, to see and steer. */
  sandbox(key: string): SteeredSandbox;
  /** Listens and returns the URL. */
  listen(port?: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

/** The composition root: every part of a mock is made here and nowhere else. */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const { seed = 'understudy', wall = wallClock, publicUrl, log } = options;
  const manual = options.clock === 'manual';
  const speed = options.speed ?? (manual ? 1 : DEFAULT_SPEED);
  const report = options.report ?? (() => undefined);
  const chosen = choose(options.apis);
  const quirks = new Map(chosen.flatMap(namedQuirks));
  for (const name of options.quirks ?? [])
    if (!quirks.has(name))
      throw new RangeError(
        `there is no quirk "${name}"; there are ${[...quirks.keys()].join(', ') || 'none'}`,
      );
  const admit = controlDoor(options.controlToken);
  const { keep = KEEP } = options;
  const contractOf = await loadContracts([...chosen.map(({ name }) => name), 'control']);
  await options.takeOver?.();
  const feed = new Feed(wall);
  const folder = options.state === undefined ? undefined : await openStateFolder(options.state);
  const files = new Files(options.state);
  const sandboxes = new Sandboxes({
    seed,
    speed,
    wall,
    keep,
    log,
    store: options.store ?? folder?.store,
    catalogs: allApis.map(({ catalog }) => catalog),
    onHappened: ({ id }, event, pending) => feed.changed(id, event, pending),
    onRemoved: ({ id }) => feed.removed(id),
    onReleased: (keys) => void Promise.all(keys.map((key) => files.release(key))).catch(report),
    startsAt: manual ? MANUAL_START : undefined,
  });
  files.sweep(wall() - keep.days * 86_400_000);
  const outputs = new Outputs(files, sandboxes);
  const limits = new Limits();
  const closing = new AbortController();
  const faults = new Faults((sandbox) => feed.faultsChanged(sandbox));
  const journal = new Journal(wall, (ring, sandbox) => {
    if (!feed.heard) return;
    const key = sandbox === undefined ? undefined : sandboxes.keyOf(sandbox);
    feed.requested(ring.newest, sandbox, key);
  });
  const world: World = {
    sandboxes,
    files,
    faults,
    limits,
    closing: closing.signal,
    report,
  };

  const control = controlApi({
    sandboxes,
    served: chosen,
    faults,
    journal,
    feed,
    version: packageFile.version,
    played: () => chosen.map(({ name }) => playedBy(name, stages.get(name))),
    files,
    limits,
    admit,
  });
  const stages: ReadonlyMap<string, Stage> = new Map(
    [...chosen, control].map((api) => [
      api.name,
      {
        api,
        contract: contractOf(api.name),
        // Steering is not part of what is steered.
        journal: api === control ? undefined : journal,
        quirks: namedQuirks(api).flatMap(([name, quirk]) =>
          options.quirks?.includes(name) === true ? [quirk] : [],
        ),
      },
    ]),
  );
  const [only] = chosen.length === 1 ? chosen : [];
  let server: Server | undefined;
  let url: string | undefined;
  let fetching: typeof fetch | undefined;

  const mock: Mock = {
    version: packageFile.version,
    apis: chosen,
    publicUrl,
    site: options.site ?? SITE,
    control: options.controlToken === undefined ? 'this machine' : 'the token',
    log,
    report,
    locate(path) {
      const slash = path.indexOf('/', 1);
      const first = slash < 0 ? path.slice(1) : path.slice(1, slash);
      const name = first === '_mock' ? 'control' : first;
      const rest = slash < 0 ? '/' : path.slice(slash);
      const named = stages.get(name);
      if (named !== undefined && first !== 'control') return { stage: named, path: rest };
      const alone = only === undefined || path === '/' ? undefined : stages.get(only.name);
      return alone === undefined ? undefined : { stage: alone, path };
    },
    firstCall(api, url) {
      const operations = stages.get(api)?.contract.operations ?? [];
      return firstCall(operations, `${url}/${api}`);
    },
    methodsOf({ stage, path }) {
      const route = stage.contract.route('options', path);
      if (route.found !== 'path') return [];
      const methods = route.allow.map((method) => method.toUpperCase());
      return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
    },
    handle: (request, stage) => handle(request, stage, world),
    async media(path) {
      const [, upload, owner = ''] =
        /^\/_media\/uploads\/(api\/v1\/uploads\/([\da-f]{8})\/[\da-f]{32}\.[a-z\d]+)$/.exec(path) ??
        [];
      if (upload !== undefined) {
        return sandboxes.ofUser(owner).some((sandbox) => sandbox.hasUpload(upload))
          ? files.uploadPath(upload)
          : undefined;
      }
      const [, user, file] = /^\/_media\/([\da-f]{8})\/([\w-]+\.[a-z\d]+)$/.exec(path) ?? [];
      return user === undefined || file === undefined ? undefined : outputs.find(user, file);
    },
    get url() {
      return url;
    },
    fetch(input, init) {
      server ??= createMockServer(mock);
      fetching ??= portless(server, PORTLESS);
      return fetching(input, init);
    },
    sandbox: (key) => steerSandbox(steering, key),
    async listen(port = 0, host = '127.0.0.1') {
      server ??= createMockServer(mock);
      server.listen(port, host);
      await once(server, 'listening');
      url = addressOf(server, host);
      return url;
    },
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      feed.close();
      if (server?.listening === true) {
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
      }
      files.dispose();
      try {
        sandboxes.rememberUse();
      } catch (error) {
        // Nobody waits for this to be stored.
        report(error);
      }
      folder?.close();
    },
  };
  const steering = createControlClient({
    baseUrl: `${PORTLESS}/_mock`,
    apiKey: options.controlToken,
    fetch: (request) => mock.fetch(request),
  });
  return mock;
}

/** The URL of a server that listens at `host`. */
export function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
