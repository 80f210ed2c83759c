import { TEXT_STYLES, truncate } from '../../geometry/text.js';
import type { Toggle } from '../scene.js';
import type { Line } from './lines.js';
import { baselineAt, beginsFold, FOLD_PX, toggleText } from './plan.js';
import type { Plan, Sheet } from './plan.js';

/** Makes the toggles of groups. */
export interface Folds {
  /** Those of rows and columns of a grid. */
  readonly ofGrid: (sheet: Sheet, place: Plan) => readonly Toggle[];
  /** That of the group of a row of the list, on `baseline`, in `room` px. */
  readonly ofList: (sheet: Sheet, row: number, baseline: number, room: number) => Toggle;
}

/** Room at the end of a toggle's name, and how its area stands to its baseline. */
const LIST_PX = { pad: 9, above: 6, height: 25 };

const nameOf = ({ name, members }: NonNullable<Line['fold']>, { wording }: Sheet) =>
  wording.matrix.group({ name, members });

/** What fits of a toggle's text beside its triangle. */
function cut(text: string, room: number, { measureText }: Sheet): string {
  return truncate(text, Math.max(0, room - measureText(toggleText(''), 'name')), 'name', measureText);
}

/** The toggles of groups of rows: over their rows, or in the place of their names when they are folded. */
function rowToggles(sheet: Sheet, { names, first, tops, cellHeight }: Plan): Toggle[] {
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
function columnToggles(sheet: Sheet, { first, pitch, cellWidth, strip }: Plan): Toggle[] {
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

/** The toggle of a group of rows of the list, whose name it bears. */
function listToggle(sheet: Sheet, row: number, baseline: number, room: number): Toggle {
  const { lines, measureText } = sheet;
  const fold = lines.rows[row]?.fold;
  const triangle = measureText(toggleText(''), 'strong');
  const text = truncate(fold?.name ?? '', Math.max(0, room - triangle), 'strong', measureText);
  const width = Math.min(room, triangle + measureText(text, 'strong') + LIST_PX.pad);
  return {
    id: fold?.id ?? '',
    expanded: fold?.expanded ?? true,
    hit: { x: 0, y: baseline - LIST_PX.above - TEXT_STYLES.strong.size, width, height: LIST_PX.height },
    label: { text, x: 0, y: baseline, anchor: 'left', role: 'strong' },
    name: fold ? nameOf(fold, sheet) : '',
  };
}

/** The toggles of all groups that an axis has. */
export const folds: Folds = {
  ofGrid: (sheet, place) => [...columnToggles(sheet, place), ...rowToggles(sheet, place)],
  ofList: listToggle,
};
