import type { PriceRow, Pricing, Scalar } from './catalog.ts';

/** What a price depends on: resolved options by name, plus `scene` or `mode` where the API has one. */
export type PriceInputs = Readonly<Record<string, unknown>>;

type Condition = Readonly<Record<string, Scalar>>;

/**
 * Credits for one generation, always a whole number.
 *
 * The first row whose conditions all hold wins. A quote never fails on a value it cannot price
 * (`behaviour.md`, CyberBara): a number falls to the nearest one that has a row, a word to the default.
 */
export function price(pricing: Pricing, inputs: PriceInputs, defaults: PriceInputs = {}): number {
  const { rows } = pricing;
  const row = rowFor(rows, inputs) ?? rowFor(rows, priceable(rows, inputs, defaults)) ?? rows[0];
  if (row === undefined) throw new RangeError(`the price rule ${pricing.rule ?? ''} has no rows`);

  let credits = row.credits ?? (row.creditsPerSecond ?? 0) * seconds(pricing, inputs);
  for (const { when, by } of pricing.multiply ?? []) if (holds(when, inputs)) credits *= by;
  for (const { when, credits: more } of pricing.add ?? []) if (holds(when, inputs)) credits += more;
  if (pricing.times !== undefined) credits *= Number(inputs[pricing.times] ?? 1);

  // 0.8 × 5 is 4.000000000000001 in binary: only a real fraction rounds up.
  return Math.max(pricing.minimum ?? 0, Math.ceil(credits - 1e-9));
}

function rowFor(rows: readonly PriceRow[], inputs: PriceInputs): PriceRow | undefined {
  return rows.find(({ when }) => holds(when, inputs));
}

function holds(when: Condition | undefined, inputs: PriceInputs): boolean {
  return Object.entries(when ?? {}).every(([name, value]) => same(inputs[name], value));
}

/** `10` and `'10'` are one value (`behaviour.md`, CyberBara). */
function same(given: unknown, wanted: Scalar): boolean {
  return isScalar(given) && String(given) === String(wanted);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The inputs with every value that no row has replaced by the nearest number that one has, or by the default. */
function priceable(
  rows: readonly PriceRow[],
  inputs: PriceInputs,
  defaults: PriceInputs,
): PriceInputs {
  const names = new Set(rows.flatMap((row) => Object.keys(row.when ?? {})));
  const snapped: Record<string, unknown> = {};
  for (const name of names) {
    const priced = rows.map((row) => row.when?.[name]).filter((value) => value !== undefined);
    const given = inputs[name];
    const nearest = priced.toSorted((a, b) => gap(given, a) - gap(given, b))[0];
    const numeric = nearest !== undefined && Number.isFinite(gap(given, nearest));
    snapped[name] = priced.some((value) => same(given, value))
      ? given
      : numeric
        ? nearest
        : defaults[name];
  }
  return snapped;
}

/** Distance of two values of one unit, such as `8` and `'10'` or `720p` and `1080p`; infinite for others. */
function gap(given: unknown, priced: Scalar): number {
  const [one, other] = [measure(given), measure(priced)];
  return one === undefined || other === undefined || one.unit !== other.unit
    ? Infinity
    : Math.abs(one.amount - other.amount);
}

function measure(value: unknown): { amount: number; unit: string } | undefined {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/i.exec(String(value)) ?? [];
  return amount === undefined ? undefined : { amount: Number(amount), unit: unit.toLowerCase() };
}

function seconds(pricing: Pricing, inputs: PriceInputs): number {
  const given = Number(inputs['duration']);
  return Number.isFinite(given) && given > 0 ? given : (pricing.defaultSeconds ?? 1);
}
