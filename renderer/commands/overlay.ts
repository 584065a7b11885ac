import { create } from 'zustand';

/** The palette, the list of keys: of all that lies over the window one is open at a time. */
type Overlay = 'palette' | 'keys';

export const useOverlay = create<{ open: Overlay | null }>(() => ({ open: null }));

export const openOverlay = (open: Overlay) => useOverlay.setState({ open });
export const closeOverlay = () => useOverlay.setState({ open: null });
