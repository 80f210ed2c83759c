/**
 * Measured precision of all events, and the factor of each trait; written by `coop-chart evaluate --calibrate`, not by
 * hand.
 */
export const MEASURED_PRECISION: Readonly<Record<string, number>> = {
  agreement: 1.01, // 2 of 3
  all: 0.62, // 119 of 192
  barter: 0.99, // 12 of 20
  construction: 1, // 16 of 26
  dated: 1.08, // 84 of 124
  dialogue: 0.91, // 8 of 16
  finance: 1, // 10 of 16
  head: 1.12, // 59 of 82
  investment: 0.85, // 4 of 11
  'joint-development': 1.03, // 1 of 1
  'joint-venture': 1.08, // 7 of 9
  later: 0.9, // 60 of 110
  maintenance: 0.97, // 5 of 9
  'market-entry': 0.98, // 1 of 2
  supply: 1.06, // 44 of 66
  'technology-transfer': 1.05, // 9 of 13
  undated: 0.86, // 35 of 68
};
