import type { Api } from '../api.ts';
import { cyberbara } from './cyberbara/index.ts';

/** Every API that the mock plays, the main one first. */
export const apis: readonly Api[] = [cyberbara];
