import { create } from 'zustand';

const STORED = 'dateline.sizes';

/** Sizes of the window's parts that the user has set, in pixels; null for as designed. */
export interface Sizes {
  library: number | null;
  inspector: number | null;
  table: number | null;
}

const DESIGNED: Sizes = { library: null, inspector: null, table: null };

/** What was set in this window before. */
function stored(): Sizes {
  try {
    const sizes: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    if (typeof sizes !== 'object' || sizes === null) return DESIGNED;
    const known = Object.entries(sizes).filter(
      ([part, size]) => Object.hasOwn(DESIGNED, part) && typeof size === 'number',
    );
    return { ...DESIGNED, ...Object.fromEntries(known) };
  } catch {
    // Somebody else's value: the design counts.
    return DESIGNED;
  }
}

export const useSizes = create<Sizes>(stored);

/** Sets the size of a part and remembers it; null takes the designed one again. */
export function setSize(part: keyof Sizes, size: number | null): void {
  useSizes.setState({ [part]: size });
  localStorage.setItem(STORED, JSON.stringify(useSizes.getState()));
}
