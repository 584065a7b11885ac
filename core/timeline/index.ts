/** What the window takes from the engine: dates in words, days as numbers, lanes and their names. */
export { dayNumber, isoDay } from '../temporal/calendar.ts';
export { type FormatLanguage, type FormatStyle, formatInterval } from '../temporal/format.ts';
export { compactDate, formatWhen, type Language } from './dates.ts';
export { type Extent, extentOf } from './extent.ts';
export { type LaneBy, typeLabel } from './lanes.ts';
export { shapeOf } from './palette.ts';
export { type TimeScale, timeScale } from './scale.ts';
