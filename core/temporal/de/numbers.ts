/** German number words: "drei", "dreiundzwanzig", "eineinhalb", "dritte". */
const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const EIN_FORMS = ['ein', 'eine', 'einen', 'einem', 'einer', 'eines', 'eins'];

/** The stem used in compounds ("ein", "dreiundzwanzig"), for 1 to 99 and 100. */
export function numberStem(number: number): string {
  if (number < 10) return ONES[number] ?? '';
  if (number < 20) return TEENS[number - 10] ?? '';
  if (number === 100) return 'hundert';
  const ten = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ONES[number % 10]}und${ten}`;
}

/** Cardinal words with their values. */
export function cardinals(): [string, number][] {
  const words: [string, number][] = EIN_FORMS.map((word) => [word, 1]);
  for (let number = 2; number <= 100; number++) words.push([numberStem(number), number]);
  words.push(
    ['beide', 2],
    ['beiden', 2],
    ['beider', 2],
    ['zweier', 2],
    ['dreier', 3],
    ['hundert', 100],
    ['tausend', 1000],
  );
  words.push(
    ['dreissig', 30],
    ['eineinhalb', 1.5],
    ['anderthalb', 1.5],
    ['halbes', 0.5],
    ['halben', 0.5],
    ['halbe', 0.5],
  );
  for (const [number, stem] of ONES.entries()) if (number >= 2) words.push([`${stem}einhalb`, number + 0.5]);
  return words;
}

const IRREGULAR_ORDINALS: Readonly<Record<number, string>> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };

/** Ordinal words in every inflection, 1 to 31. */
export function ordinals(endings: readonly string[]): [string, number][] {
  const words: [string, number][] = [];
  for (let number = 1; number <= 31; number++) {
    const stem = IRREGULAR_ORDINALS[number] ?? `${numberStem(number)}${number < 20 ? 't' : 'st'}`;
    for (const ending of endings) words.push([`${stem}${ending}`, number]);
  }
  return words;
}
