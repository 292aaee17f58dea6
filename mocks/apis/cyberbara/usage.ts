import type { operations } from '../../../generated/cyberbara/types.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Call } from '../../api.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { usage } from '../../domain/ledger.ts';
import { timestamp } from '../../domain/timestamp.ts';
import { sceneName } from './words.ts';

type Operation = operations['listCreditsUsage'];
type Query = NonNullable<Operation['parameters']['query']>;
type Reply = Operation['responses'][200]['content']['application/json'];

export function listUsage({
  query: { page = 1, limit = 20, from, to },
  sandbox,
}: Call<unknown, Query>): Reply {
  const start = from === undefined ? undefined : instant(from, '00:00:00.000Z');
  const end = to === undefined ? undefined : instant(to, '23:59:59.999Z');
  if (start !== undefined && end !== undefined && start >= end)
    throw new ApiRefusal('invalid_date_range');

  const { state, now } = sandbox;
  const found = usage(state.tasks.values(), now, {
    api: catalog.api,
    from: start,
    to: end,
    page,
    limit,
  });
  return {
    data: {
      summary: {
        page,
        limit,
        total: found.total,
        total_pages: found.totalPages,
        total_credits_consumed: found.creditsConsumed,
        from: start === undefined ? null : timestamp(start),
        to: end === undefined ? null : timestamp(end),
      },
      items: found.tasks.map((task) => ({
        id: task.chargeId,
        transaction_no: task.transactionNo,
        credits_consumed: task.cost,
        scene: sceneName(task.scene),
        description: `generate ${task.medium}`,
        media_type: task.medium,
        task_id: task.id,
        created_at: timestamp(task.createdAt),
      })),
    },
  };
}

const ZONE = /(Z|[+-]\d{2}:\d{2})$/;
/** Of `2026-03-01`, and of the day in a date-time. */
const DAY_LENGTH = 10;

/**
 * A date or date-time in the form that the contract lets through. A date is the whole day in UTC; a time without
 * a zone is UTC too, so that a reply does not depend on the server.
 */
function instant(text: string, time: string): number {
  const zoned =
    text.length === DAY_LENGTH ? `${text}T${time}` : ZONE.test(text) ? text : `${text}Z`;
  const at = Date.parse(zoned);
  // Date.parse takes 2026-02-30 for the 2nd of March.
  if (!isDay(text.slice(0, DAY_LENGTH)) || !isShown(at)) throw new ApiRefusal('invalid_date');
  return at;
}

/** Years beyond four digits have no date-time of the form the reply promises. */
function isShown(at: number): boolean {
  return !Number.isNaN(at) && timestamp(at).length === 24;
}

function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
