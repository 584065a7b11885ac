/** The parts of the window that F6 leads through, in the order of reading, and what takes the focus in each. */
const AREAS = [
  '#search',
  '#library button, #library input',
  '[role="application"]',
  '[role="grid"] tbody tr[tabindex="0"]',
  '#inspector button, #inspector a',
];

/** Leads the keyboard to the next part of the window that is shown (1) or the one before (-1), round and round. */
export function focusNextArea(step: 1 | -1): void {
  const targets = AREAS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (element) => element !== null,
  );
  const at = targets.findIndex((target) => areaOf(target)?.contains(document.activeElement));
  const next = at < 0 && step < 0 ? targets.length - 1 : (at + step + targets.length) % targets.length;
  targets[next]?.focus();
}

const areaOf = (target: HTMLElement) =>
  target.closest('search, aside, [role="application"], [role="grid"]') ?? target;
