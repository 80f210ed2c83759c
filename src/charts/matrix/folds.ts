import { truncate } from '../../geometry/text.js';
import type { Toggle } from '../scene.js';
import type { Line } from './lines.js';
import { baselineAt, beginsFold, FOLD_PX, toggleText } from './plan.js';
import type { Plan, Sheet } from './plan.js';

const nameOf = ({ name, members }: NonNullable<Line['fold']>, { wording }: Sheet) =>
  wording.matrix.group({ name, members });

/** What fits of a toggle's text beside its triangle. */
function cut(text: string, room: number, { measureText }: Sheet): string {
  return truncate(text, Math.max(0, room - measureText(toggleText(''), 'name')), 'name', measureText);
}

/** The toggles of groups of rows: over their rows, or in the place of their names when they are folded. */
export function rowToggles(sheet: Sheet, { names, first, tops, cellHeight }: Plan): Toggle[] {
  const { rows } = sheet.lines;
  return rows.flatMap(({ fold }, index): Toggle[] => {
    if (!fold || (fold.expanded && !beginsFold(rows, index))) return [];
    const top = tops[index] ?? 0;
    const [height, y] = fold.expanded ? [FOLD_PX.head, top - FOLD_PX.head] : [cellHeight, top];
    const hit = { x: 0, y: y - Math.max(0, 24 - height), width: first - 6, height: Math.max(24, height) };
    return [
      {
        id: fold.id,
        expanded: fold.expanded,
        hit,
        label: {
          text: cut(fold.name, names, sheet),
          x: names,
          y: baselineAt(y + height / 2, 'name'),
          anchor: 'right',
          role: 'name',
          ...(fold.expanded && { ink: 'muted' as const }),
        },
        name: nameOf(fold, sheet),
      },
    ];
  });
}

/** The toggles of groups of columns: over the heads of their columns. */
export function columnToggles(sheet: Sheet, { first, pitch, cellWidth, strip }: Plan): Toggle[] {
  const { columns } = sheet.lines;
  return columns.flatMap(({ fold }, index): Toggle[] => {
    if (!fold || (fold.expanded && !beginsFold(columns, index))) return [];
    const span = fold.expanded ? fold.members : 1;
    const width = (span - 1) * pitch + cellWidth;
    const x = first + index * pitch;
    const text = fold.expanded ? cut(fold.name, width, sheet) : '';
    return [
      {
        id: fold.id,
        expanded: fold.expanded,
        hit: { x, y: 0, width, height: strip - 2 },
        label: { text, x, y: baselineAt(strip / 2, 'name'), anchor: 'left', role: 'name', ink: 'muted' },
        name: nameOf(fold, sheet),
      },
    ];
  });
}
