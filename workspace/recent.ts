/** How many answers of each kind are kept: a window asks for the same few again and again while it is panned. */
const KEPT = 8;

/** The answers that were asked for last. */
export class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();

  get(key: Key, calculate: () => Value): Value {
    const known = this.#values.get(key);
    const value = known === undefined ? calculate() : known;
    // Last used, last to go.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > KEPT && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  clear(): void {
    this.#values.clear();
  }
}
