import { create } from 'zustand';

/** The palette, the list of keys, the dialogs of commands: of all that lies over the window one is open at a time. */
export type Overlay =
  | 'palette'
  | 'keys'
  | 'add-event'
  | 'same-as'
  | 'move-source'
  | 'tag-chosen'
  | 'type-chosen'
  | 'compare'
  | 'history'
  | 'removed-articles'
  | 'engine'
  | 'unplaced'
  | 'backups';

export const useOverlay = create<{ open: Overlay | null }>(() => ({ open: null }));

export const openOverlay = (open: Overlay) => useOverlay.setState({ open });
export const closeOverlay = () => useOverlay.setState({ open: null });
