import { channelsOf, hexOf } from '../../src/drawing/palette.js';

type Matrix = readonly (readonly [number, number, number])[];

/**
 * What the three dichromacies make of linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0.
 */
export const DICHROMACIES: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** IEC 61966-2-1: the light of one sRGB channel, 0 to 1, and back. */
const light = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const channel = (linear: number): number => {
  const share = Math.min(1, Math.max(0, linear));
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
};
const times = (matrix: Matrix, [r, g, b]: readonly number[]): number[] =>
  matrix.map(([x, y, z]) => x * (r ?? 0) + y * (g ?? 0) + z * (b ?? 0));

/** A colour as someone with this dichromacy sees it. */
export const simulate = (hex: string, matrix: Matrix): string =>
  hexOf(times(matrix, channelsOf(hex).map(light)).map(channel));

/** OKLab of a colour (Björn Ottosson, "A perceptual color space for image processing", 2020). */
function oklab(hex: string): number[] {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    channelsOf(hex).map(light),
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt),
  );
}

/** How far apart two colours are, in OKLab; black and white are 1 apart. */
export function distance(a: string, b: string): number {
  const [first, second] = [oklab(a), oklab(b)];
  return Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)));
}

/** WCAG 2.2: relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map(light);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2: contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}
