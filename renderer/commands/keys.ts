/** A key as a command names it, in parts. */
interface Chord {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  /** `KeyboardEvent.key`, in lower case. */
  key: string;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key press is this chord. */
export function isPressed(chord: string, event: Pressed): boolean {
  const { mod, alt, shift, key } = parse(chord);
  if (event.key.toLowerCase() !== key || (event.ctrlKey || event.metaKey) !== mod) return false;
  // Signs such as / and ? stand on other levels of other keyboards: there Shift and Alt belong to the sign.
  return isSign(key) || (event.altKey === alt && event.shiftKey === shift);
}

/** Whether a chord is one that typing text could press: no Ctrl, Cmd or Alt in it, and no function key. */
export function isPlain(chord: string): boolean {
  const { mod, alt, key } = parse(chord);
  return !mod && !alt && key.length === 1;
}

/** The chord as its keys are labelled: `Strg`, `K`. */
export function keyCaps(chord: string, language: 'de' | 'en', mac = isMac()): string[] {
  const { mod, alt, shift, key } = parse(chord);
  const words = mac ? MAC : CAPS[language];
  return [
    ...(mod ? [words.mod] : []),
    ...(alt ? [words.alt] : []),
    ...(shift ? [words.shift] : []),
    CAPS[language].keys[key] ?? (key.length === 1 ? key.toUpperCase() : capital(key)),
  ];
}

const MAC = { mod: '⌘', alt: '⌥', shift: '⇧' };

/** What stands on the keys of a keyboard. */
const CAPS: Record<
  'de' | 'en',
  { mod: string; alt: string; shift: string; keys: Partial<Record<string, string>> }
> = {
  de: {
    ...{ mod: 'Strg', alt: 'Alt', shift: 'Umschalt' },
    keys: {
      ...{ arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' },
      ...{ enter: 'Eingabe', home: 'Pos1', end: 'Ende', pagedown: 'Bild ↓', pageup: 'Bild ↑', '-': '−' },
      ...{ space: 'Leertaste', escape: 'Esc' },
    },
  },
  en: {
    ...{ mod: 'Ctrl', alt: 'Alt', shift: 'Shift' },
    keys: {
      ...{ arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' },
      ...{ pagedown: 'Page ↓', pageup: 'Page ↑', '-': '−', escape: 'Esc' },
    },
  },
};

/** A chord in the form of `aria-keyshortcuts` (https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts). */
export function ariaKeys(chords: readonly string[]): string {
  return chords.map((chord) => chord.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ');
}

function parse(chord: string): Chord {
  const parts = chord.split('+');
  // The key itself may be a plus.
  const key = chord.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.toLowerCase(),
  };
}

const isSign = (key: string) => key.length === 1 && !/[\p{L}\p{N}]/u.test(key);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
