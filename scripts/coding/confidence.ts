import type { Mode } from '../../src/dataset/taxonomy.js';
import { MEASURED_PRECISION } from './rules/precision.js';

/**
 * Share of events of this kind that were right on the development part of the gold set: of the rule, when it was seen often
 * enough there, else of the mode, else of all.
 */
export const confidenceOf = (rule: string, mode: Mode): number =>
  MEASURED_PRECISION[rule] ?? MEASURED_PRECISION[mode] ?? MEASURED_PRECISION['all'] ?? 0;
