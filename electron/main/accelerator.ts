/** Names of keys, as KeyboardEvent.key has them, that Electron calls otherwise. */
const NAMES: Record<string, string> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
  ' ': 'Space',
};

/** Keys that Electron can name (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts). */
const NAMED =
  /^(?:[A-Z0-9]|F\d{1,2}|[/?=,.;'\-[\]\\`!@#$%^&*():<>_~{}|"]|Left|Right|Up|Down|Plus|Space|Tab|Home|End|Page(?:Up|Down)|Delete|Backspace|Insert|Enter|Escape)$/;

/** A chord of the window's commands (`Mod+Shift+Z`) as Electron writes it; null where Electron has no name for its key. */
export function acceleratorOf(chord: string): string | null {
  // The key itself may be a plus.
  const key = chord.endsWith('+') ? '+' : (chord.split('+').at(-1) ?? '');
  const modifiers = chord
    .slice(0, chord.length - key.length)
    .split('+')
    .filter(Boolean);
  const name = NAMES[key] ?? key;
  if (!NAMED.test(name)) return null;
  return [...modifiers.map((modifier) => (modifier === 'Mod' ? 'CmdOrCtrl' : modifier)), name].join('+');
}
