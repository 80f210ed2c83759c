import type { Frame } from '../../chart.js';
import type { Mark, Scene } from '../../scene.js';
import { bandText } from '../lane.js';
import type { FlowSeries } from '../slice.js';
import { countryColumn, goodsColumn } from './column.js';
import { markOf } from './mark.js';
import type { MarkContext } from './mark.js';
import { orderColumns } from './order.js';
import { lanesOf, placeColumns } from './place.js';
import { coursesOf } from './ribbons.js';
import type { Course } from './ribbons.js';
import { strandsOf } from './strand.js';
import type { Strand } from './strand.js';
import { threadsOf } from './thread.js';

/** Room for the outline of the last ribbon. */
const EDGE_PX = 2;
const NONE: ReadonlySet<string> = new Set();

/** Finds what the givers of a thread get for it in its deal, in words. */
export function returnsOf(strands: readonly Strand[], { wording }: Frame): MarkContext['returns'] {
  const gets = new Map<string, Set<string>>();
  for (const { band, deal } of strands) {
    if (deal === '') continue;
    const key = `${deal}/${band.to}`;
    gets.set(key, (gets.get(key) ?? new Set()).add(bandText(band, wording).good));
  }
  return ({ deal, bands }) => {
    const goods = bands.flatMap(({ from }) => [...(gets.get(`${deal}/${from}`) ?? [])]);
    return [...new Set(goods)];
  };
}

type Moves = NonNullable<Scene['moves']>;
type Way = 'up' | 'down' | 'left' | 'right';

/** Up and down go through the threads as they pass their goods; left and right through those of one giver. */
function movesOf(courses: readonly Course[]): Moves {
  const own = new Map<unknown, Course[]>();
  for (const course of courses) {
    const { from } = course.thread;
    const list = own.get(from);
    if (list) list.push(course);
    else own.set(from, [course]);
  }
  const moves: Record<string, Partial<Record<Way, string>>> = {};
  for (const { thread } of courses) moves[thread.id] = {};
  const lead = (list: readonly Course[], back: Way, forth: Way) => {
    for (let index = 1; index < list.length; index++) {
      const [before, after] = [list[index - 1]?.thread.id ?? '', list[index]?.thread.id ?? ''];
      Object.assign(moves[before] ?? {}, { [forth]: after });
      Object.assign(moves[after] ?? {}, { [back]: before });
    }
  };
  lead(courses, 'up', 'down');
  for (const list of own.values()) lead(list, 'left', 'right');
  return moves;
}

const emptyScene = ({ width }: Frame): Scene => ({
  width,
  height: 0,
  marks: [],
  labels: [],
  rules: [],
  fills: [],
  specks: [],
});

/**
 * Many countries: who gives at the left, goods by group in the middle, who receives at the right, and between them a ribbon for each
 * flow. A country may stand on both sides. Small ones are gathered, and groups fold. No flows give a scene without marks and height.
 */
export function layoutMany(series: FlowSeries, frame: Frame): Scene {
  const toggled = frame.view?.toggled ?? NONE;
  const { strands, unit } = strandsOf(series);
  if (strands.length === 0) return emptyScene(frame);
  const columns = {
    givers: countryColumn('givers', strands, toggled),
    goods: goodsColumn(strands, toggled),
    receivers: countryColumn('receivers', strands, toggled),
  };
  const threads = threadsOf(strands, columns);
  const ordered = orderColumns(columns, threads);
  const placed = placeColumns(ordered, lanesOf(ordered, frame), threads, frame);
  const courses = coursesOf(threads, placed.boxes);
  const context: MarkContext = {
    frame,
    unit,
    events: new Map(series.events.map((event) => [event.id, event])),
    returns: returnsOf(strands, frame),
  };
  const marks = courses.map((course): Mark => markOf(course, context));
  const scene: Scene = {
    width: frame.width,
    height: Math.ceil(placed.bottom) + EDGE_PX,
    marks,
    labels: placed.labels,
    rules: [],
    fills: placed.fills,
    specks: [],
    toggles: placed.toggles,
    moves: movesOf(courses),
  };
  return scene;
}
