import { axisTicks, timeScale } from '../../core/timeline/index.ts';
import type { Language } from '../i18n/language.ts';
import type { Span } from '../state/span.ts';
import type { Sheet } from './sheet.ts';
import type { Surface } from './surface.ts';
import { labelFonts, textWidth } from './text-width.ts';

type Ticks = ReturnType<typeof axisTicks>;

/** The divisions of the calendar: lines behind the lanes, and two rows of labels under them. */
export class Axis {
  readonly #sheet: Sheet;
  readonly #language: Language;
  readonly #beginning = document.createElement('span');
  #ticks: Ticks = [];
  #drawn = '';

  constructor(sheet: Sheet, language: Language) {
    this.#sheet = sheet;
    this.#language = language;
    this.#beginning.className = 'tick major beginning';
    sheet.axis.append(this.#beginning);
  }

  /** Draws a span. */
  draw({ from, to }: Span, { anchor, pixelsPerDay }: Surface): void {
    const drawn = [from, to, anchor, pixelsPerDay].join(' ');
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const fonts = labelFonts();
    const x = (day: number) => day * pixelsPerDay - anchor;
    this.#ticks = axisTicks(timeScale(from, to, x(from), x(to)), {
      language: this.#language,
      measure: (text, _, weight) => textWidth(text, weight === 'semibold' ? fonts.bold : fonts.small),
      weekdays: true,
    });
    this.#sheet.grid.replaceChildren(...this.#ticks.map(({ x, major }) => line(x, major)));
    this.#sheet.ticks.replaceChildren(
      ...this.#ticks.flatMap(({ x, major, label }) => (label ? [text(label.text, x, major)] : [])),
    );
  }

  /**
   * Writes the name of the year or month that the picture begins in at its edge, where its own place is out of sight.
   * @param edge of the picture, in pixels from the anchor
   */
  nameBeginning(edge: number): void {
    const labels = this.#ticks.filter(({ major, label }) => major && label);
    const passed = labels.findLast(({ x }) => x <= edge)?.label?.text ?? '';
    const next = labels.find(({ x }) => x > edge);
    if (this.#beginning.textContent !== passed) this.#beginning.textContent = passed;
    const room = (next?.x ?? Infinity) - edge;
    this.#beginning.hidden = passed === '' || room < textWidth(passed, labelFonts().bold) + PADDING;
  }
}

/** Left and right of the name at the edge; the same in drawing.css. */
const PADDING = 18;

function line(x: number, major: boolean): HTMLElement {
  const made = document.createElement('div');
  made.className = major ? 'grid-line major' : 'grid-line';
  made.style.left = `${x.toFixed(1)}px`;
  return made;
}

function text(words: string, x: number, major: boolean): HTMLElement {
  const made = document.createElement('span');
  made.className = major ? 'tick major' : 'tick';
  made.style.left = `${x.toFixed(1)}px`;
  made.textContent = words;
  return made;
}
