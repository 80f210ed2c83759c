/** Measured precision by rule, mode and kind; written by `coop-chart evaluate --calibrate`, not by hand. */
export const MEASURED_PRECISION: Readonly<Record<string, number>> = {
  all: 0.5,
};
