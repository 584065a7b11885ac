import { create } from 'zustand';
import type { Filter, LaneBy } from '../../workspace/contract.ts';
import type { Span } from './span.ts';

/** Conditions with several values, of which one is enough. */
export type FilterKey =
  | 'types'
  | 'participants'
  | 'places'
  | 'articles'
  | 'factualities'
  | 'sources'
  | 'review'
  | 'tags';

/** What is open and what is shown: the state of the window, which no workspace remembers. */
export interface View {
  /** The visible part of the timeline; null until the workspace's period is known. */
  span: Span | null;
  /** Whether the timeline glides to `span`; it follows a hand at once. */
  gliding: boolean;
  lanes: LaneBy;
  filter: Filter;
  /** The selected event. */
  event: string | null;
  /** The source of the selected event that the reader shows; null for its first. */
  mention: string | null;
  /** The article the reader shows. */
  article: string | null;
  /** A place in that article to scroll to, as an offset into its text. */
  at: number | null;
  /** Whether the article was opened to tell when it is from. */
  asking: boolean;
  library: boolean;
  inspector: boolean;
}

/** Windows narrower than this have no room for a panel beside the middle: it lies over it. See app/App.module.css. */
const OVERLAY = { library: matchMedia('(max-width: 1099px)'), inspector: matchMedia('(max-width: 799px)') };

export const useView = create<View>(() => ({
  span: null,
  gliding: false,
  lanes: 'type',
  filter: {},
  event: null,
  mention: null,
  article: null,
  at: null,
  asking: false,
  library: !OVERLAY.library.matches,
  inspector: !OVERLAY.inspector.matches,
}));

const set = useView.setState;

/** Shows a span at once: under a dragging hand or a turning wheel. */
export const showSpan = (span: Span) => set({ span, gliding: false });

/** Goes to a span that is some way off, so that the eye can follow. */
export const glideTo = (span: Span) => set({ span, gliding: true });

export const arrangeBy = (lanes: LaneBy) => set({ lanes });

/** What opening the inspector does to the panels: a library that lies over the middle makes way. */
const inspecting = () => ({ inspector: true, ...(OVERLAY.library.matches && { library: false }) });

/** Selects an event; the reader follows to its first source. */
export const selectEvent = (event: string) => set({ event, mention: null, ...inspecting() });

/** Stays with the selected event where an edit has given it another id. */
export const followEvent = (from: string, to: string) =>
  set(({ event }) => (event === from ? { event: to } : {}));

/** Opens one source of the selected event in the reader. */
export const openMention = (mention: string, article: string) => set({ mention, article, at: null });

/** Opens an article in the reader, at an offset of its text. */
export const openArticle = (article: string, at: number | null = null) =>
  set({ article, at, event: null, mention: null, asking: false, ...inspecting() });

/** Opens an article at the question when it is from. */
export const askPublished = (article: string) => {
  openArticle(article);
  set({ asking: true });
};

/** Opens or closes a panel; of two that would lie over each other the other one closes. */
export const setPanel = (panel: 'library' | 'inspector', open: boolean) =>
  set({
    ...(open && OVERLAY.inspector.matches && { library: false, inspector: false }),
    [panel]: open,
  });

export const setFilter = (change: Filter) =>
  set(({ filter }) => ({ filter: compact({ ...filter, ...change }) }));
export const clearFilter = () => set({ filter: {} });

/** Puts a filter, lanes and a period in place of what is shown. */
export const showView = (view: { filter: Filter; lanes: LaneBy; span: Span | null }) =>
  set(({ span }) => ({ filter: view.filter, lanes: view.lanes, span: view.span ?? span, gliding: true }));

/** Adds a value to a condition, or takes it away. */
export function toggleFilter(key: FilterKey, value: string): void {
  const present: string[] = useView.getState().filter[key] ?? [];
  const values = present.includes(value) ? present.filter((each) => each !== value) : [...present, value];
  setFilter({ [key]: values });
}

/** A filter without conditions that ask for nothing. */
function compact(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
