/** A place an event could take in a lane: from `left` to `right` pixels, over a number of neighbouring rows. */
export interface Footprint {
  left: number;
  right: number;
  rows: number;
}

/** What is taken in the rows of one lane. */
export class Rows {
  readonly #taken: { left: number; right: number }[][] = [];
  readonly #gap: number;

  /** @param gap free pixels between neighbours in a row */
  constructor(gap: number) {
    this.#gap = gap;
  }

  get count(): number {
    return this.#taken.length;
  }

  /** The highest row from which the footprint is free; it may lie under the last one. */
  find(footprint: Footprint): number {
    let row = 0;
    for (let next = 0; next < row + footprint.rows; next++) {
      if (!this.#isFree(next, footprint)) row = next + 1;
    }
    return row;
  }

  /** Whether the footprint is free from this row down. */
  fits(row: number, footprint: Footprint): boolean {
    for (let next = row; next < row + footprint.rows; next++)
      if (!this.#isFree(next, footprint)) return false;
    return true;
  }

  take(row: number, { left, right, rows }: Footprint): void {
    while (this.#taken.length < row + rows) this.#taken.push([]);
    for (let index = row; index < row + rows; index++) this.#taken[index]?.push({ left, right });
  }

  #isFree(row: number, { left, right }: Footprint): boolean {
    const taken = this.#taken[row] ?? [];
    return taken.every((other) => right + this.#gap <= other.left || other.right + this.#gap <= left);
  }
}
