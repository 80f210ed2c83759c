/** A piece of a row: from where to where it goes, px, and whether it needs a tall row. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly tall: boolean;
}

const SLOT_GAP_PX = 10;

/**
 * Lays slots into rows, each as high up as it fits, so that none touches another; tall ones have rows of their own. Null when
 * that takes more than `most` rows; no slots give no rows. Does not change its input.
 */
export function stack<T extends Slot>(slots: readonly T[], most: number): T[][] | null {
  const rows: { end: number; members: [T, ...T[]] }[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const row = rows.find(
      ({ end, members }) => members[0].tall === slot.tall && end + SLOT_GAP_PX <= slot.from,
    );
    if (row) {
      row.members.push(slot);
      row.end = slot.to;
    } else if (rows.length === most) return null;
    else rows.push({ end: slot.to, members: [slot] });
  }
  return rows.map(({ members }) => members);
}
