import type { Api } from '../api.ts';
import { cyberbara } from './cyberbara/index.ts';
import { imgeditor } from './imgeditor/index.ts';
import { nanophoto } from './nanophoto/index.ts';
import { omnivideo } from './omnivideo/index.ts';

/** Every API that the mock plays, the main one first. */
export const apis: readonly Api[] = [cyberbara, imgeditor, omnivideo, nanophoto];
