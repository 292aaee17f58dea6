import type { CaseRequest } from '../cases/case.ts';
import { type Operation, operationOf } from '../contract/contract.ts';
import { numberAt } from '../contract/pointers.ts';
import { isRefused } from '../stories/refused.ts';
import type { Create } from '../stories/story.ts';
import { exchangeOf, type Sent } from './exchange.ts';
import { worstPrice } from './prices.ts';
import { buildRequest, NoReply, type Received, receive } from './request.ts';
import { Inconclusive, TooDear } from './setbacks.ts';
import { showKey, type Target } from './target.ts';

/** A request of the check, before anything is known of HTTP. */
export interface Errand {
  readonly operationId?: string;
  /** Instead of one of the contract's. */
  readonly operation?: Operation;
  readonly request: Partial<CaseRequest>;
  readonly key: string | null;
  /** Which of the ways that the contract names shows the key; the first unless given. */
  readonly way?: number;
  /** Instead of the key's own headers. */
  readonly keyHeaders?: Readonly<Record<string, string>>;
  /** Makes the bytes of files differ. */
  readonly seed?: string;
  /** The status that is expected: it is an answer, even where another time it would be a reason to try again. */
  readonly expected?: number;
  /** To see a limit at work. */
  readonly unpaced?: boolean;
}

/** Tries of a request that may be repeated. */
const TRIES = 3;

/** Milliseconds until the next try, where the deployment does not say. */
const PATIENCE = 1000;

/** Longer is not waited, whatever the deployment asks for. */
const LONGEST_WAIT = 120_000;

/**
 * Sends a request of the contract, within the credits that may be spent and the pace that is documented. What may be
 * repeated is repeated after a 429, a 5xx or silence; what could charge never is.
 *
 * @throws {TooDear} when it could cost more than is left
 * @throws {Inconclusive} when the deployment was not in a state to answer
 * @throws {NoReply} when it hung up
 */
export async function deliver(target: Target, errand: Errand): Promise<Received> {
  const { contract, story, budget } = target;
  const operation = errand.operation ?? operationOf(contract, errand.operationId ?? '');
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const { url, init } = buildRequest(
    target.baseUrl,
    operation,
    errand.request,
    errand.keyHeaders ?? showKey(target, errand.key, errand.way),
    target.run + (errand.seed ?? ''),
  );
  const sent = { operation, url, init, request: errand.request, key: errand.key };
  if (create === undefined) {
    // A second upload would find the first.
    return operation.bodyType === 'multipart/form-data'
      ? settled(await attempt(target, sent, errand, 1), errand, target)
      : harmless(async () => settled(await attempt(target, sent, errand, TRIES), errand, target));
  }
  // Where there is no limit, there is nothing to set aside.
  const price = Number.isFinite(budget.allowed)
    ? worstPrice(contract, operation, errand.request.body)
    : 0;
  const worst = target.actors.canBeCharged(errand.key) ? price : 0;
  if (!budget.reserve(worst)) throw new TooDear(budget.refusal(worst));
  // Whoever gets no answer may have been charged.
  let charged = worst;
  try {
    const reply = await attempt(target, sent, errand, 1);
    if (!isRefused(create, reply))
      charged = chargeOf(create, reply, price, budget.hasSeen(errand.key ?? ''));
    else if (reply.status < 500) charged = 0;
    return settled(reply, errand, target);
  } finally {
    budget.settle(worst, charged);
    // Even a request without a key may have charged somebody.
    target.balances.clear();
  }
}

/** Whatever goes wrong with a request that changes nothing, it can be sent again. */
async function harmless(send: () => Promise<Received>): Promise<Received> {
  return send().catch((error: unknown) => {
    throw error instanceof Inconclusive ? new Inconclusive(error.message) : error;
  });
}

/**
 * What an accepted request has cost, by whomever it was paid.
 *
 * @param isWatched whether the balance shows it when a receipt says too little
 */
function chargeOf(create: Create, reply: Received, price: number, isWatched: boolean): number {
  // A receipt that does not say its price may have any.
  const told = numberAt(reply.body, create.cost) ?? price;
  return isWatched ? Math.max(0, told) : Math.max(price, told);
}

/** The reply, unless it says no more than that this was not the time. */
function settled(reply: Received, { expected, key }: Errand, { manners }: Target): Received {
  const { status } = reply;
  if (status === expected) return reply;
  if (status === 429) throw new Inconclusive('the deployment answers 429: too many requests');
  if (status >= 500)
    throw new Inconclusive(`the deployment answers ${status}`, { mayHaveChanged: true });
  if (status === 402 && manners.shared && key !== null)
    throw new Inconclusive('the account has too few credits for it (402)');
  return reply;
}

async function attempt(
  target: Target,
  sent: Sent,
  errand: Errand,
  tries: number,
): Promise<Received> {
  const { clock, manners } = target;
  for (let left = tries - 1; ; left -= 1) {
    const reply = await once(target, sent, errand).catch((error: unknown) => {
      if (left > 0 && (error instanceof NoReply || error instanceof Inconclusive)) return undefined;
      throw error;
    });
    const wanting = reply === undefined || reply.status === 429 || reply.status >= 500;
    if (reply !== undefined && (!wanting || reply.status === errand.expected)) return reply;
    const wait = reply === undefined ? PATIENCE : retryAfter(reply, clock.now());
    // Others are asked to wait too, even if this one is given up.
    if (reply?.status === 429) manners.pacer.holdUntil(clock.now() + Math.min(wait, LONGEST_WAIT));
    if (reply !== undefined && (left <= 0 || wait > LONGEST_WAIT)) return reply;
    await clock.wait(wait, manners.signal);
  }
}

/** Milliseconds that a reply asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter({ headers }: Received, now: number): number {
  const given = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(given)) return Number(given) * 1000;
  const until = instantOf(given);
  // The deployment's clock may be another.
  const since = instantOf(headers.get('date') ?? '');
  return Number.isNaN(until) ? PATIENCE : Math.max(0, until - (Number.isNaN(since) ? now : since));
}

/** Milliseconds since the epoch, of an HTTP date; `Date.parse` alone takes `-5` for one. */
function instantOf(text: string): number {
  return /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
}

/** One request on its way, at its turn. */
async function once(target: Target, sent: Sent, { unpaced }: Errand): Promise<Received> {
  const { manners, clock, fetch } = target;
  const over = unpaced === true ? undefined : await manners.pacer.admit(manners.signal);
  const begun = clock.now();
  target.tally.requests += 1;
  try {
    const reply = await receive(fetch, sent, manners);
    target.record?.(exchangeOf(sent, reply, clock.now() - begun));
    return reply;
  } catch (error) {
    target.record?.(exchangeOf(sent, undefined, clock.now() - begun));
    throw error;
  } finally {
    over?.();
  }
}
