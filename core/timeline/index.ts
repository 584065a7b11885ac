/** What the window takes from the engine: dates in words, days as numbers, the axis and where a date lies on it, shapes of event types. */
export { dayNumber, isoDay } from '../temporal/calendar.ts';
export { type FormatStyle, formatInterval } from '../temporal/format.ts';
export { axisTicks } from './axis.ts';
export { formatWhen } from './dates.ts';
export { extentOf } from './extent.ts';
export { shapeOf } from './palette.ts';
export { Rows } from './rows.ts';
export { timeScale } from './scale.ts';
