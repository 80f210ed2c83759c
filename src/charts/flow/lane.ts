import type { Actor } from '../../dataset/schema.js';
import { statusRank } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Band, Exchange } from './slice.js';

/** What one country of a pair gives the other. */
export interface Lane {
  readonly giver: 'giver-a' | 'giver-b';
  readonly from: Actor;
  readonly to: Actor;
  readonly bands: readonly Band[];
}

/** The one or two lanes of an exchange, that of the pair's first country first. */
export function lanesOf({ pair, bands }: Exchange): Lane[] {
  const [first = '', second = ''] = pair;
  const given = bands.filter(({ from }) => from === first);
  const taken = bands.filter(({ from }) => from !== first);
  const lanes: Lane[] = [
    { giver: 'giver-a', from: first, to: second, bands: given },
    { giver: 'giver-b', from: second, to: first, bands: taken },
  ];
  return lanes.filter((lane) => lane.bands.length > 0);
}

/** True when nothing of these bands is agreed, under way or done. */
export const isTalk = (bands: readonly Band[]): boolean =>
  bands.every(({ status }) => statusRank(status) <= statusRank('talks'));

/** `Iran would give Russia →`: the heading of a lane, with an arrow to the side where the receiver stands. */
export function laneHead({ giver, from, to, bands }: Lane, wording: Wording, arrowLast = false): string {
  const said = wording.flow.gives(from, to, isTalk(bands));
  const forth = wording.direction === 'rtl' ? '←' : '→';
  const back = wording.direction === 'rtl' ? '→' : '←';
  if (giver === 'giver-a') return `${said} ${forth}`;
  return arrowLast ? `${said} ${back}` : `${back} ${said}`;
}

/** The texts that a band may bear. */
export interface BandText {
  readonly good: string;
  /** The form of cooperation where the lane's heading does not imply it, whole and short. */
  readonly form: string | null;
  readonly shortForm: string | null;
  readonly amount: string | null;
}

const IMPLIED_MODES: readonly string[] = ['supply', 'barter'];

/** What can be written on a band. An amount that is not stated whole is left to the mark's name. */
export function bandText(band: Band, wording: Wording): BandText {
  const implied = IMPLIED_MODES.includes(band.mode);
  const lower = (text: string) => text.toLocaleLowerCase(wording.language);
  const [amount] = band.amounts;
  return {
    good: band.good === null ? wording.flow.goodsNotNamed : wording.good(band.good),
    form: implied ? null : lower(wording.mode(band.mode)),
    shortForm: implied ? null : lower(wording.modeShort(band.mode)),
    amount: band.whole && amount ? wording.amount(amount) : null,
  };
}

/** Parts of a band's label in one line; what is null is left out. */
export const joinText = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');

/** The sentence that says what a band says. */
export function bandName(band: Band, wording: Wording): string {
  const { from, to, mode, status, amounts, count } = band;
  return wording.flow.band({
    from,
    to,
    good: bandText(band, wording).good,
    mode: wording.mode(mode),
    status: wording.status(status),
    amount: amounts.length > 0 ? wording.list(amounts.map((amount) => wording.amount(amount))) : null,
    count,
  });
}
