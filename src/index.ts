/** The library: classes and pure functions. Importing it registers no tag and needs no DOM until a chart is made. */
export { CoopChart } from './elements/coop-chart.js';
export type {
  CoopErrorCode,
  CoopErrorDetail,
  CoopEventMap,
  CoopFilterDetail,
  CoopReadyDetail,
  CoopSelectDetail,
} from './elements/events.js';
export type { CoopChartAttributes, CoopChartElements, CoopChartJsx } from './elements/tag-types.js';
export { CHART_TYPES } from './charts/chart.js';
export type { Chart, ChartType, Description, Frame, SeriesMaker, Table } from './charts/chart.js';
export type { Box, Fill, Label, Mark, MarkShape, Rule, Scene, Speck, Tone } from './charts/scene.js';
export { loadChart } from './charts/load-chart.js';
export { DatasetError } from './dataset/dataset-error.js';
export { edtfSpan, isEdtf } from './dataset/edtf.js';
export type { EdtfSpan } from './dataset/edtf.js';
export { parseDataset } from './dataset/parse.js';
export { parseFilter, selectEvents } from './dataset/select.js';
export type { EventFilter, Selection } from './dataset/select.js';
export { DATASET_SCHEMA } from './dataset/schema.js';
export type {
  Actor,
  Article,
  CoopEvent,
  Dataset,
  DateBasis,
  Edtf,
  Evidence,
  Good,
  Leg,
  Money,
  Quantity,
  Report,
} from './dataset/schema.js';
export type { Slice, Sources } from './dataset/slice.js';
export { MODES, SECTORS, STATUSES, statusRank } from './dataset/taxonomy.js';
export type { Mode, Sector, Status } from './dataset/taxonomy.js';
export { csvOf } from './export/csv.js';
export { svgOf } from './export/svg.js';
export type { PictureFacts, SvgPicture } from './export/svg.js';
export type { PictureFrame } from './export/frame-layout.js';
export { themePalette } from './drawing/palette.js';
export type { Palette, Token } from './drawing/palette.js';
export { estimateText } from './geometry/text.js';
export type { MeasureText, TextRole } from './geometry/text.js';
export { en } from './locale/en.js';
export type { Wording } from './locale/wording.js';
