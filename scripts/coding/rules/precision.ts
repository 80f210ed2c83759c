/** Measured precision by rule, mode and together; written by `coop-chart evaluate --calibrate`, not by hand. */
export const MEASURED_PRECISION: Readonly<Record<string, number>> = {
  all: 0.93, // 81 of 86
  barter: 0.92, // 11 of 11
  'barter.pay': 0.86, // 5 of 5
  construction: 0.83, // 14 of 16
  'construction.build': 0.88, // 6 of 6
  'construction.lay': 0.78, // 6 of 7
  dialogue: 0.77, // 9 of 11
  maintenance: 0.86, // 5 of 5
  supply: 0.96, // 23 of 23
  'supply.give': 0.86, // 5 of 5
  'supply.noun': 0.88, // 6 of 6
  'supply.take': 0.88, // 6 of 6
  'technology-transfer': 0.75, // 5 of 6
};
