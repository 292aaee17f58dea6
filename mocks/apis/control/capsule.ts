import type { components } from '../../../generated/control/types.ts';
import type { Plan, Task } from '../../domain/tasks.ts';
import { NEVER } from '../../domain/tasks.ts';
import type { Lived } from '../../sandbox/events.ts';
import { type Moment, openingIn } from '../../sandbox/moment.ts';

type Schemas = components['schemas'];
type Capsule = Schemas['Capsule'];
type CapsuleEvent = Schemas['CapsuleEvent'];

export type { Capsule };

const VERSION = 1;

/** A moment as a capsule: what depends on the machine that it was taken on is left out. */
export function wireCapsule(moment: Moment, uploads: Capsule['uploads']): Capsule {
  const { at, traffic, events } = moment;
  return {
    version: VERSION,
    seed: openingIn(moment).seed,
    clock: { now: at },
    traffic: { requests: traffic.requests, recent: [...traffic.recent] },
    events: events.map(wireEvent),
    uploads,
  };
}

/** The moment of a capsule; its clock stands still, or nothing that is compared with it would be the same twice. */
export function momentOf({ seed, clock: { now }, traffic, events }: Capsule): Moment {
  const speed = events.reduce((last, event) => ('speed' in event ? event.speed : last), 1);
  return { at: now, frozen: true, speed, traffic, events: events.map((one) => eventOf(one, seed)) };
}

function wireEvent(event: Lived): CapsuleEvent {
  switch (event.type) {
    case 'opened': {
      const { seed: _, clock, ...opened } = event;
      return { ...opened, ...wireClock(clock) };
    }
    case 'clock': {
      const { clock, ...changed } = event;
      return { ...changed, ...wireClock(clock) };
    }
    case 'submitted':
      return { ...event, tasks: event.tasks.map(wireTask) };
    case 'uploaded':
      return { ...event, uploads: [...event.uploads] };
    case 'next':
      return { ...event, outcomes: [...event.outcomes] };
    case 'replanned':
      return { ...event, plan: wirePlan(event.plan) };
    default:
      return event;
  }
}

function eventOf(event: CapsuleEvent, seed: string): Lived {
  switch (event.type) {
    case 'opened': {
      const { frozen: _, speed: __, ...opened } = event;
      return { ...opened, seed, clock: clockOf(event) };
    }
    case 'clock':
      return { type: event.type, at: event.at, clock: clockOf(event) };
    case 'submitted':
      return { ...event, tasks: event.tasks.map(taskOf) };
    case 'replanned':
      return { ...event, plan: planOf(event.plan) };
    default:
      return event;
  }
}

/** Only the last clock tells the time, and that of a moment comes after all of these. */
function clockOf({ at, frozen, speed }: { at: number; frozen: boolean; speed: number }) {
  return { offset: 0, frozenAt: frozen ? at : null, speed };
}

function wireClock({ frozenAt, speed }: { frozenAt: number | null; speed: number }) {
  return { frozen: frozenAt !== null, speed };
}

function wireTask(task: Task): Schemas['CapsuleTask'] {
  return { ...task, plan: wirePlan(task.plan) };
}

function taskOf(task: Schemas['CapsuleTask']): Task {
  return { ...task, plan: planOf(task.plan) };
}

function wirePlan(plan: Plan): Schemas['CapsulePlan'] {
  return { ...plan, startsAt: plan.startsAt === NEVER ? null : plan.startsAt };
}

function planOf({ startsAt, ...plan }: Schemas['CapsulePlan']): Plan {
  return { ...plan, startsAt: startsAt ?? NEVER };
}
