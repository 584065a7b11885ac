/** What an edit did, in words: for the menu, the history and the list of what cannot be placed. */
import types from '../../core/events/types.json' with { type: 'json' };
import type { Bilingual } from '../../core/temporal/expression.ts';
import { formatInterval } from '../../core/temporal/format.ts';
import { formatWhen } from '../../core/timeline/dates.ts';
import type { CorrectableField, Correction, EditEntry } from '../contract.ts';
import words from './labels.json' with { type: 'json' };
import type { Edit } from './log.ts';
import { type Fields, toldFields } from './told.ts';

/** An edit as the contract tells it. */
export function entryOf(edit: Edit): EditEntry {
  const { id, kind, at, who } = edit;
  return { id, kind, label: labelOf(edit), at, who };
}

/** "Datum auf Mai 2024 gesetzt: Gipfel in Kiew". */
export function labelOf(edit: Edit): Bilingual {
  const done = doneBy(edit);
  const { subject } = edit;
  return subject === '' ? done : { de: `${done.de}: ${subject}`, en: `${done.en}: ${subject}` };
}

function doneBy(edit: Edit): Bilingual {
  switch (edit.kind) {
    case 'published':
      return edit.value === null
        ? words.publishedTakenBack
        : fill(words.published, { date: dayIn(edit.value) });
    case 'language':
      return edit.value === null
        ? words.languageTakenBack
        : fill(words.language, { language: languageIn(edit.value) });
    case 'removed':
      return edit.value ? words.removed : words.restored;
    case 'correct':
      return corrected(edit.value);
    case 'review':
      return words.review[edit.value];
    case 'verdict':
      return words.verdict[edit.value];
    case 'note':
      return edit.value.text === '' ? words.noteRemoved : words.note;
    case 'tag': {
      const tag = same(edit.value.tag);
      return fill(edit.value.on ? words.tagged : words.untagged, { tag });
    }
    default:
      return words[edit.kind];
  }
}

/** One field with its value; of several their names alone. */
function corrected(value: Correction): Bilingual {
  const fields = FIELDS.filter((field) => value[field] !== undefined);
  const [first] = fields;
  if (fields.length === 1 && first) {
    const told = inWords(first, toldFields(value)[first]);
    if (value[first] === null) return fill(words.takenBack, { field: words.fields[first] });
    return fill(words.set, { field: words.fields[first], value: told });
  }
  const names = {
    de: fields.map((field) => words.fields[field].de).join(', '),
    en: fields.map((field) => words.fields[field].en.toLowerCase()).join(', '),
  };
  return fill(words.corrected, { fields: names });
}

export const FIELDS: readonly CorrectableField[] = [
  'when',
  'title',
  'type',
  'participants',
  'places',
  'amounts',
  'factuality',
];

/** The value of a field for readers. */
export function inWords(field: CorrectableField, value: Fields[CorrectableField] | undefined): Bilingual {
  return { de: text(field, value, 'de'), en: text(field, value, 'en') };
}

type Language = 'de' | 'en';

function text(
  field: CorrectableField,
  value: Fields[CorrectableField] | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return words.unknown[language];
  if (typeof value === 'string') return named(field, value, language);
  if (!Array.isArray(value)) return formatWhen(value, language);
  const items = value.map((item) => (typeof item === 'string' ? item : item.text));
  return items.length === 0 ? words.none[language] : items.join(', ');
}

function named(field: CorrectableField, value: string, language: Language): string {
  if (field === 'type') return types.find(({ id }) => id === value)?.label[language] ?? value;
  if (field !== 'factuality') return value;
  return Object.entries(words.factuality).find(([id]) => id === value)?.[1][language] ?? value;
}

function dayIn(value: string): Bilingual {
  return perLanguage((language) => {
    const interval = { start: value, end: value };
    const date = formatInterval(interval, value.includes('T') ? 'minute' : 'day', language);
    // An article is dated by its day; the weekday says nothing of it.
    return date.replace(/^\p{L}+, /u, '');
  });
}

const languageIn = (code: string) =>
  perLanguage((language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code);

const perLanguage = (write: (language: Language) => string): Bilingual => ({
  de: write('de'),
  en: write('en'),
});
const same = (value: string): Bilingual => ({ de: value, en: value });

function fill(template: Bilingual, values: Record<string, Bilingual>): Bilingual {
  return perLanguage((language) =>
    template[language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[language] ?? whole),
  );
}
