import type { Mode, Sector, Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import { SEVERAL } from './lane-keys.js';
import type { LaneKey } from './lane-keys.js';

/** True when a lane of this kind says what the text of its events does not: neither their form nor their status. */
export const tellsMore = (by: LaneKey | undefined): boolean => by !== 'mode' && by !== 'status';

/** The name of a lane of the kind `by`, sectors when absent. */
export function laneName(lane: string, by: LaneKey | undefined, wording: Wording): string {
  const { timeline } = wording;
  if (by === 'party') return lane === SEVERAL ? timeline.severalParties : wording.party(lane);
  if (by === 'pair')
    return lane === SEVERAL
      ? timeline.severalParties
      : lane
          .split('-')
          .map((party) => wording.party(party))
          .join(' – ');
  if (lane === SEVERAL) return timeline.severalSectors;
  if (by === 'mode') return wording.mode(lane as Mode);
  const name = by === 'status' ? wording.status(lane as Status) : wording.sector(lane as Sector);
  return name.charAt(0).toLocaleUpperCase(wording.language) + name.slice(1);
}
