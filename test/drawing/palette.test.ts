import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { isHatched } from '../../src/drawing/forms.js';
import { LOOKS, TONES } from '../../src/drawing/looks.js';
import { TOKENS, declarationsOf, colourIn, themePalette } from '../../src/drawing/palette.js';
import type { Colour } from '../../src/drawing/palette.js';
import { STATUSES } from '../../src/dataset/taxonomy.js';
import { DICHROMACIES, contrast, distance, simulate } from './colour-vision.js';

/** WCAG 2.2, 1.4.3: text; 1.4.11: what is needed to understand a graphic. */
const TEXT_CONTRAST = 4.5;
const GRAPHIC_CONTRAST = 3;
/** OKLab; two patches this far apart are told apart at a glance when they do not touch. */
const LEAST_DISTANCE = 0.12;

/** All text that is not on a mark, and what it stands on. */
const TEXTS: readonly (readonly [Colour, Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['muted', 'paper'],
  ['muted', 'wash'],
  ['s4', 'paper'],
  ['a', 'paper'],
  ['b', 'paper'],
  ['paper', 'ink'],
  ['on-marker', 'marker'],
];
/** Neighbours that must not be mistaken for one another: rungs of the ladder, ground and first rung, the two givers. */
const NEIGHBOURS: readonly (readonly [Colour, Colour])[] = [
  ['paper', 's3'],
  ['s3', 's4'],
  ['s4', 's5'],
  ['a', 'b'],
  ...(['a', 'b'] as const).flatMap((hue): [Colour, Colour][] => [
    [[hue, 30, 'paper'], hue],
    [hue, [hue, 38, 'ink']],
  ]),
];

const said = (colour: Colour) => (typeof colour === 'string' ? colour : colour.join(' '));

for (const theme of ['light', 'dark'] as const)
  describe(`the ${theme} palette`, () => {
    const palette = themePalette(theme);
    const hex = (colour: Colour) => colourIn(palette, colour);

    it('has enough contrast for every text on its ground', () => {
      for (const [text, ground] of TEXTS)
        assert.ok(
          contrast(hex(text), hex(ground)) >= TEXT_CONTRAST,
          `${said(text)} on ${said(ground)}: ${contrast(hex(text), hex(ground)).toFixed(2)}`,
        );
    });

    it('has enough contrast for the text on every look', () => {
      for (const tone of TONES)
        for (const status of STATUSES) {
          const { fill, ink } = LOOKS[tone][status];
          // Text on hatching stands on a plate of paper.
          const ground = isHatched(tone, status) ? 'paper' : fill;
          const ratio = contrast(hex(ink), hex(ground));
          assert.ok(ratio >= TEXT_CONTRAST, `${tone} ${status}: ${ratio.toFixed(2)}`);
        }
    });

    it('sets the line or the fill of every look off the ground', () => {
      for (const tone of TONES)
        for (const status of STATUSES) {
          const { fill, line } = LOOKS[tone][status];
          const ratio = contrast(hex(line ?? fill), hex('paper'));
          assert.ok(ratio >= GRAPHIC_CONTRAST, `${tone} ${status}: ${ratio.toFixed(2)}`);
        }
      assert.ok(contrast(hex('focus'), hex('paper')) >= GRAPHIC_CONTRAST);
    });

    for (const [name, matrix] of Object.entries(DICHROMACIES))
      it(`keeps neighbours apart for readers with ${name}`, () => {
        for (const [one, other] of NEIGHBOURS) {
          const apart = distance(simulate(hex(one), matrix), simulate(hex(other), matrix));
          assert.ok(apart >= LEAST_DISTANCE, `${said(one)} and ${said(other)}: ${apart.toFixed(3)}`);
        }
      });

    it('lets the ladder rise evenly away from the ground', () => {
      const ratios = (['s3', 's4', 's5'] as const).map((step) => contrast(hex(step), hex('paper')));
      assert.deepEqual(
        ratios,
        [...ratios].sort((x, y) => x - y),
      );
    });
  });

describe('the simulation of colour blindness', () => {
  it('leaves greys as they are, and takes red from green', () => {
    for (const matrix of Object.values(DICHROMACIES)) {
      for (const row of matrix) assert.ok(Math.abs(row[0] + row[1] + row[2] - 1) < 1e-4);
      assert.ok(distance(simulate('#808080', matrix), '#808080') < 0.01);
    }
    const [red, green] = ['#b05020', '#6f7a20'];
    const seen = DICHROMACIES.deuteranopia;
    assert.ok(distance(simulate(red, seen), simulate(green, seen)) < distance(red, green) / 2);
  });
  it('measures 1 between black and white, and 21 as their contrast', () => {
    assert.ok(Math.abs(distance('#000000', '#ffffff') - 1) < 1e-6);
    assert.equal(contrast('#000000', '#ffffff'), 21);
  });
});

describe('the table of colours', () => {
  it('is what the documented custom properties set', async () => {
    const element = await readFile('src/elements/coop-chart.ts', 'utf8');
    const documented = [...element.matchAll(/@cssproperty \[(--coop-[\w-]+)\]/g)].map(([, name]) => name);
    const set = Object.values(TOKENS).flatMap(({ property }) => property ?? []);
    assert.deepEqual(documented.filter((name) => name !== '--coop-font').sort(), [...set].sort());
  });
  it('gives one declaration for each colour and mode', () => {
    for (const mode of ['themes', 'forced'] as const)
      assert.equal(declarationsOf(mode).match(/--_[\w-]+:/g)?.length, Object.keys(TOKENS).length);
  });
  it('mixes as color-mix does', () => {
    assert.equal(colourIn(themePalette('light'), ['ink', 100, 'paper']), TOKENS.ink.light);
    assert.equal(
      colourIn({ ...themePalette('light'), ink: '#000000', paper: '#ffffff' }, ['ink', 60, 'paper']),
      '#666666',
    );
  });
});
