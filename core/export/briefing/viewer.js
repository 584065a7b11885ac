/**
 * The interactive timeline of a briefing page. It reads the events from the chronology below it, draws those that the
 * filters let through, and zooms and moves in time. It runs in a browser from a file, alone: no imports, no requests.
 *
 * @typedef {object} Item
 * @property {HTMLElement} row its entry in the chronology
 * @property {number} from first moment, in days since 1970-01-01
 * @property {number} to moment after the last one
 * @property {string} type number of its type
 * @property {string} title
 * @property {string} date in words
 * @property {string} words what the search looks through, in lower case
 */
const SVG = 'http://www.w3.org/2000/svg';
const ROW = 22;
const AXIS = 24;
const POINT = 12;
const MOST_ROWS = 8;
/** The longest label, and the room between two of them. */
const LABEL = 300;
const GAP = 10;
const DAY = 86_400_000;
/** Steps of the axis: [unit, number], the finest first, with their least length in days. */
const STEPS = [
  ...[1, 2, 7, 14].map((count) => ({ unit: 'day', count, days: count })),
  ...[1, 3, 6].map((count) => ({ unit: 'month', count, days: count * 28 })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map((count) => ({
    unit: 'year',
    count,
    days: count * 365,
  })),
];

const figure = document.querySelector('.timeline');
const canvas = figure.querySelector('.canvas');
const filters = document.querySelector('.filters');
const search = filters.querySelector('input[type=search]');
const count = document.querySelector('.count');
const months = figure.dataset.months.split('|');
const pen = document.createElement('canvas').getContext('2d');
pen.font = '12px system-ui, sans-serif';

/** @type {Item[]} */
const items = [...document.querySelectorAll('.entry')].map((row) => ({
  row,
  from: Number(row.dataset.from ?? Number.NaN),
  to: Number(row.dataset.to ?? Number.NaN),
  type: row.dataset.type,
  title: row.querySelector('h3 .title').textContent,
  date: row.querySelector('.date').textContent,
  words: row.textContent.toLowerCase(),
}));
const dated = items.filter(({ from }) => !Number.isNaN(from));
const whole = padded(Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to)));
// Few events far out would make one spot of all others.
let shown = { from: Number(figure.dataset.from), to: Number(figure.dataset.to) };

function padded(from, to) {
  const room = Math.max((to - from) * 0.04, 1);
  return { from: from - room, to: to + room };
}

/** The chosen types, and the words that are searched for. */
function chosen() {
  const types = new Set([...filters.querySelectorAll('input:checked')].map(({ value }) => value));
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => types.has(item.type) && words.every((word) => item.words.includes(word)));
}

function update() {
  const visible = new Set(chosen());
  for (const item of items) item.row.hidden = !visible.has(item);
  for (const section of document.querySelectorAll('.year'))
    section.hidden = section.querySelector('.entry:not([hidden])') === null;
  count.textContent = count.dataset.words
    .replace('{shown}', String(visible.size))
    .replace('{all}', String(items.length));
  draw([...visible].filter(({ from }) => !Number.isNaN(from)));
}

function element(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

const text = (x, y, content, more = {}) => element('text', { x, y, ...more }, content);

function draw(visible) {
  const width = canvas.clientWidth;
  const scale = width / (shown.to - shown.from);
  const x = (day) => (day - shown.from) * scale;
  const lanes = Map.groupBy(
    visible.filter(({ from, to }) => to >= shown.from && from <= shown.to),
    ({ type }) => type,
  );
  const parts = [];
  let top = AXIS;
  for (const label of filters.querySelectorAll('[data-lane]')) {
    const lane = lanes.get(label.dataset.lane);
    if (!lane) continue;
    const { marks, rows } = drawLane(lane, label.textContent.trim(), top, width, x);
    parts.push(marks);
    top += rows * ROW + 8;
    parts.push(element('line', { x1: 0, x2: width, y1: top - 4, y2: top - 4 }));
  }
  const height = Math.max(top, AXIS + ROW);
  const svg = element('svg', { width, height, 'aria-hidden': 'true' }, drawAxis(height, scale, x), ...parts);
  canvas.replaceChildren(svg);
}

/** Events from left to right, each in the first row where it has room. */
function drawLane(lane, label, top, width, x) {
  const marks = element('g', { class: 'lane' }, text(8, top + 15, label));
  // The lane's own label stands in its first row.
  const ends = [pen.measureText(label).width + 24];
  let [rows, left] = [1, 0];
  for (const item of lane.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const start = Math.max(x(item.from), 0);
    const end = isBar(item) ? Math.max(Math.min(x(item.to), width), start + POINT) : start + POINT;
    const title = shortened(item.title);
    const room = pen.measureText(title).width;
    const before = end + 6 + room > width && start - 6 - room > 0;
    const [from, to] = before ? [start - 6 - room, end] : [start, end + 6 + room];
    let row = 0;
    while ((ends[row] ?? 0) > from) row++;
    if (row >= MOST_ROWS) {
      left++;
      continue;
    }
    ends[row] = to + GAP;
    rows = Math.max(rows, row + 1);
    marks.append(drawItem(item, { start, end, y: top + row * ROW }, { title, x: before ? from : end + 6 }));
  }
  if (left > 0) marks.append(element('g', { class: 'more' }, text(8, top + rows * ROW + 15, `+ ${left}`)));
  return { marks, rows: rows + (left > 0 ? 1 : 0) };
}

/** A title in at most so many pixels, cut between words. */
function shortened(title) {
  if (pen.measureText(title).width <= LABEL) return title;
  const words = title.split(' ');
  while (words.length > 1 && pen.measureText(`${words.join(' ')} …`).width > LABEL) words.pop();
  return `${words.join(' ')} …`;
}

/** A day or less is a point; what is longer, or goes on, is a bar. */
const isBar = ({ from, to, row }) => to - from > 1 || row.dataset.open !== undefined;

function drawItem(item, { start, end, y }, label) {
  const { row, type, title, date } = item;
  const { open, soft, factuality } = row.dataset;
  const look = `mark ${factuality} ${soft === undefined ? '' : 'soft'}`;
  const mark = isBar(item)
    ? element('rect', {
        x: start,
        y: y + 5,
        width: end - start,
        height: 12,
        rx: open === undefined ? 6 : 0,
        class: look,
      })
    : element('use', {
        href: `#shape-${type}`,
        x: start,
        y: y + 5,
        width: POINT,
        height: POINT,
        class: look,
      });
  return element(
    'a',
    { href: `#${row.id}`, tabindex: -1, class: `type-${type}` },
    element('title', {}, `${date}: ${title}`),
    mark,
    text(label.x, y + 15, label.title, { class: 'halo' }),
    text(label.x, y + 15, label.title),
  );
}

function drawAxis(height, scale, x) {
  const step = STEPS.find(({ days }) => days * scale >= 64) ?? STEPS.at(-1);
  const axis = element('g', { class: 'tick' });
  for (const { day, label } of ticks(step)) {
    axis.append(element('line', { x1: x(day), x2: x(day), y1: AXIS - 6, y2: height }));
    axis.append(text(x(day) + 4, 15, label));
  }
  return axis;
}

/** The beginnings of a step's units within what is shown. Calendar arithmetic in UTC, where every day has 24 hours. */
function* ticks({ unit, count }) {
  const date = new Date(Math.floor(shown.from) * DAY);
  if (unit === 'day') date.setTime(Math.floor(shown.from / count) * count * DAY);
  if (unit === 'month') date.setUTCMonth(Math.floor(date.getUTCMonth() / count) * count, 1);
  if (unit === 'year') date.setUTCFullYear(Math.floor(date.getUTCFullYear() / count) * count, 0, 1);
  while (date.getTime() / DAY <= shown.to) {
    yield { day: date.getTime() / DAY, label: tickLabel(date, unit) };
    if (unit === 'day') date.setTime(date.getTime() + count * DAY);
    if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count);
    if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + count);
  }
}

function tickLabel(date, unit) {
  const year = date.getUTCFullYear();
  const name = year > 0 ? String(year) : figure.dataset.bc.replace('{year}', String(1 - year));
  if (unit === 'year') return name;
  const month = months[date.getUTCMonth()];
  if (unit === 'month') return date.getUTCMonth() === 0 ? name : month;
  return figure.dataset.day.replace('{day}', String(date.getUTCDate())).replace('{month}', month);
}

/** Shows another period, no shorter than a day and not far outside the events. */
function show(from, to) {
  const all = whole.to - whole.from;
  const length = Math.min(Math.max(to - from, 1), all);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  shown = { from: start, to: start + length };
  update();
}

/** @param {number} factor below 1 shows less, above 1 more; `at` stays where it is, 0 to 1 from the left */
function zoom(factor, at = 0.5) {
  const length = shown.to - shown.from;
  const fixed = shown.from + length * at;
  const next = Math.min(Math.max(length * factor, 1), whole.to - whole.from);
  show(fixed - next * at, fixed + next * (1 - at));
}

const move = (share) => {
  const by = (shown.to - shown.from) * share;
  show(shown.from + by, shown.to + by);
};

const ACTIONS = {
  in: () => zoom(0.5),
  out: () => zoom(2),
  all: () => show(whole.from, whole.to),
  back: () => move(-0.25),
  on: () => move(0.25),
};
const KEYS = { '+': 'in', '-': 'out', 0: 'all', ArrowLeft: 'back', ArrowRight: 'on' };

for (const button of figure.querySelectorAll('button'))
  button.addEventListener('click', ACTIONS[button.dataset.action]);
canvas.addEventListener('keydown', (event) => {
  const action = ACTIONS[KEYS[event.key]];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});
canvas.addEventListener(
  'wheel',
  (event) => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!sideways && !event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    if (sideways || event.shiftKey) return move((event.deltaX || event.deltaY) / canvas.clientWidth);
    zoom(Math.exp(event.deltaY / 200), event.offsetX / canvas.clientWidth);
  },
  { passive: false },
);

/** Where the pointer took hold of the timeline, and whether it has moved since. */
let grip = null;
let dragged = false;
canvas.addEventListener('pointerdown', ({ clientX, button }) => {
  if (button !== 0) return;
  grip = { clientX, ...shown };
  dragged = false;
});
addEventListener('pointermove', ({ clientX }) => {
  if (grip === null || Math.abs(clientX - grip.clientX) < 3) return;
  dragged = true;
  const by = ((grip.clientX - clientX) / canvas.clientWidth) * (grip.to - grip.from);
  show(grip.from + by, grip.to + by);
});
addEventListener('pointerup', () => {
  grip = null;
});
canvas.addEventListener('click', (event) => dragged && event.preventDefault());
canvas.addEventListener('dragstart', (event) => event.preventDefault());
filters.addEventListener('input', update);
filters.addEventListener('submit', (event) => event.preventDefault());
new ResizeObserver(update).observe(canvas);

figure.hidden = dated.length === 0;
filters.hidden = false;
update();
