import { judged, notExercised, type Judgement } from '../oracle/verdict.ts';
import { NoReply } from '../target/request.ts';
import { Inconclusive, TooDear } from '../target/setbacks.ts';

/** The judgement that `play` comes to, or what a setback on the way means. */
export async function settle(id: string, play: () => Promise<Judgement>): Promise<Judgement> {
  try {
    return await play();
  } catch (error) {
    if (error instanceof TooDear) return notExercised(id, error.message);
    if (error instanceof Inconclusive)
      return {
        id,
        verdict: 'inconclusive',
        problems: [],
        reason: error.message,
        ...(!error.mayHaveChanged && { worthAnotherTry: true }),
      };
    if (!(error instanceof NoReply)) throw error;
    return judged(id, [{ rule: 'unanswered', message: error.message, provenance: 'documented' }]);
  }
}
