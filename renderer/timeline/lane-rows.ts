/** A lane in the document: a frame with its head, and on the sheet the row that its marks stand in. */
interface Lane {
  frame: HTMLElement;
  head: HTMLElement;
  row: HTMLElement;
}

/** The lanes in the document, from the top. */
export class LaneRows {
  readonly #list: HTMLElement;
  readonly #rows: HTMLElement;
  readonly #lanes = new Map<string, Lane>();
  readonly #heights = new Map<string, number>();

  /** @param list holds the heads @param rows lies over it, on the sheet */
  constructor(list: HTMLElement, rows: HTMLElement) {
    this.#list = list;
    this.#rows = rows;
  }

  /** The element a lane's head is drawn into; it stays the same. */
  head(id: string): HTMLElement {
    return this.#lane(id).head;
  }

  /** The element a lane's marks stand in. */
  row(id: string): HTMLElement {
    return this.#lane(id).row;
  }

  /** Shows these lanes, in this order, and no others. Those that stay where they are keep the focus. */
  show(ids: string[]): void {
    for (const [id, { frame, row }] of this.#lanes) {
      if (ids.includes(id)) continue;
      frame.remove();
      row.remove();
      this.#lanes.delete(id);
      this.#heights.delete(id);
    }
    ids.forEach((id, at) => {
      const { frame, row } = this.#lane(id);
      if (this.#list.children[at] !== frame) this.#list.insertBefore(frame, this.#list.children[at] ?? null);
      if (this.#rows.children[at] !== row) this.#rows.insertBefore(row, this.#rows.children[at] ?? null);
    });
  }

  /** @param height in pixels */
  resize(id: string, height: number): void {
    if (this.#heights.get(id) === height) return;
    this.#heights.set(id, height);
    const { frame, row } = this.#lane(id);
    frame.style.height = `${height + LINE}px`;
    row.style.height = `${height}px`;
  }

  /** Lanes that reach into a stretch of the list, in pixels from its top. */
  between(top: number, bottom: number): Set<string> {
    const inSight = new Set<string>();
    let y = 0;
    for (const frame of this.#list.children) {
      const id = idOf(frame);
      if (id === undefined) continue;
      const height = (this.#heights.get(id) ?? 0) + LINE;
      if (y < bottom && y + height > top) inSight.add(id);
      y += height;
    }
    return inSight;
  }

  #lane(id: string): Lane {
    const known = this.#lanes.get(id);
    if (known) return known;
    const made = { frame: box('lane'), head: box('lane-head'), row: box('lane-row') };
    made.head.dataset.lane = id;
    made.frame.append(made.head);
    this.#lanes.set(id, made);
    return made;
  }
}

/** Height of the line between two lanes, in pixels. */
const LINE = 1;

const idOf = ({ firstElementChild }: Element): string | undefined =>
  firstElementChild instanceof HTMLElement ? firstElementChild.dataset.lane : undefined;

function box(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}
