/** Where the window was when it was closed, and whether it can be there again. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const pixels = z.number().int().min(-100_000).max(100_000);
const windowState = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** How much of the upper edge must lie on a display, in pixels, for the window to be found and moved by it. */
const HANDLE = { width: 160, height: 32 };

/**
 * The state that was kept in a file; null where there is none, or where its display is gone.
 * @param areas the parts of the displays that windows may use
 */
export function readWindowState(path: string, areas: Rectangle[]): WindowState | null {
  const state = parse(path);
  return state && areas.some((area) => isWithinReach(state.bounds, area)) ? state : null;
}

function parse(path: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // There is none yet, or it is damaged: nothing that a user would miss.
    return null;
  }
}

function isWithinReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= HANDLE.width && y >= area.y && y + HANDLE.height <= area.y + area.height;
}

/** Writes the state of a window into a file whenever it is closed. */
export function keepWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(path, JSON.stringify(state));
    } catch (error) {
      console.error(`dateline: the place of the window is not kept: ${String(error)}`);
    }
  });
}
