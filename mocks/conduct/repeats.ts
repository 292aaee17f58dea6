import type { PaidFacts } from '../domain/catalog.ts';
import { digestOf } from '../journal/cut.ts';
import { distinct, type Finding, named, numbers } from './finding.ts';
import { isSuccess, knew, type Sent } from './sent.ts';

/**
 * `repeats-paid-request`: sends a request that charges again, with the same body, though nobody knows whether the first
 * one charged, and without having looked. A refusal in words (4xx) charged nothing and may be mended and repeated.
 */
export function repeatsPaidRequests(requests: readonly Sent[]): Finding[] {
  const chains: { readonly paid: PaidFacts; readonly failed: Sent; readonly repeats: Sent[] }[] =
    [];
  const same = new Map<string, Sent[]>();
  for (const sent of requests) {
    const { paid } = sent.facts;
    if (paid === undefined || sent.entry.body === undefined) continue;
    const { api, operation = '', body } = sent.entry;
    const key = [api, operation, digestOf(body)].join(' ');
    const earlier = same.get(key) ?? [];
    const last = earlier.findLast((one) => knew(one, sent));
    same.set(key, [...earlier, sent]);
    if (last === undefined || !isUncertain(last, paid)) continue;
    if (hasLooked(requests, last, sent, paid)) continue;
    const chain = chains.find((one) => one.failed === last || one.repeats.includes(last));
    if (chain === undefined) chains.push({ paid, failed: last, repeats: [sent] });
    else chain.repeats.push(sent);
  }
  return chains.map(({ paid, failed, repeats }) => ({
    rule: 'repeats-paid-request',
    provenance: paid.provenance,
    message:
      `${named(failed)} (#${failed.entry.nth}) ${failureOf(failed)}, so it may have been charged, ` +
      `and the same was sent again (${numbers(repeats)}): ${remedy(failed, paid)}`,
    requests: distinct([failed, ...repeats]),
  }));
}

/** No answer, half an answer, or a 5xx after which the API does not say to ask again. */
function isUncertain({ entry: { status, gone, fault } }: Sent, { repeatAfter = [] }: PaidFacts) {
  if (gone || status === 0) return true;
  if (status >= 500) return !repeatAfter.includes(status);
  return fault !== undefined && status < 300;
}

/** Between the two it read, successfully, what tells of charges. */
function hasLooked(
  requests: readonly Sent[],
  failed: Sent,
  repeat: Sent,
  { lookAt = [] }: PaidFacts,
): boolean {
  return requests.some(
    (one) =>
      one.entry.api === repeat.entry.api &&
      lookAt.includes(one.entry.operation ?? '') &&
      isSuccess(one) &&
      knew(failed, one) &&
      knew(one, repeat),
  );
}

function failureOf({ entry: { status, gone, fault } }: Sent): string {
  if (gone) return 'was given up before the reply';
  if (status === 0) return 'got no reply';
  return fault === undefined ? `failed with ${status}` : 'got a reply that was not whole';
}

function remedy({ catalog }: Sent, { lookAt = [] }: PaidFacts): string {
  const places = lookAt.flatMap((id) => {
    const operation = catalog.operations[id];
    return operation === undefined
      ? []
      : `${operation.method.toUpperCase()} /${catalog.api}${operation.path}`;
  });
  return places.length === 0
    ? 'no operation of this API tells, so leave it to a person.'
    : `look at ${places.join(' or ')} first.`;
}
