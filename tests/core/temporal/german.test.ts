import { describe, expect, it } from 'vitest';
import { found, tagGerman } from './support.ts';

/** Text, and what is found in it in an article of Friday, 1 November 2024. */
type Row = [text: string, expected: string];

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('%s', (text, expected) => {
      expect(found(tagGerman(text))).toBe(expected);
    });
  });
}

table('days with month and year', [
  ['Am 1. November 2024 trafen sie sich.', '1. November 2024=2024-11-01'],
  ['am 01.11.2024', '01.11.2024=2024-11-01'],
  ['am 1.11.24', '1.11.24=2024-11-01'],
  ['am 1.9.39 um 4 Uhr 45', '1.9.39=1939-09-01 | 4 Uhr 45=1939-09-01T04:45'],
  ['am 2024-11-01', '2024-11-01=2024-11-01'],
  ['Samstag, 17. Jänner 1998', 'Samstag, 17. Jänner 1998=1998-01-17'],
  ['am Samstag, dem 3. Mai 2025', 'Samstag, dem 3. Mai 2025=2025-05-03'],
  ['Mo., 4. Nov. 2024', 'Mo., 4. Nov. 2024=2024-11-04'],
  ['am 30. Februar 2024', 'Februar 2024=2024-02'],
]);

table('days without a year go by the tense', [
  ['Das geschah am 31. Oktober.', '31. Oktober=2024-10-31'],
  ['Er wurde am 12. Dezember gewählt.', '12. Dezember=2023-12-12'],
  ['Er wird am 20. Januar zurückkehren.', '20. Januar=2025-01-20'],
  ['Termin: 5. November', '5. November=2024-11-05'],
  ['Im Juni traf er ihn.', 'Juni=2024-06'],
  ['Die Messe soll im April beginnen.', 'April=2025-04'],
  ['der im Frühjahr beschlossenen Hilfe', 'Frühjahr=2024-SP'],
  ['Er soll am 30. Oktober eingebrochen sein.', '30. Oktober=2024-10-30'],
]);

table('months, seasons and parts of the year', [
  ['im Februar 2022', 'Februar 2022=2022-02'],
  ['Ende September 2023', 'Ende September 2023=2023-09'],
  ['im April des Jahres 1918', 'April des Jahres 1918=1918-04'],
  ['im Juni des vergangenen Jahres', 'Juni des vergangenen Jahres=2023-06'],
  ['im Herbst 2019', 'Herbst 2019=2019-FA'],
  ['im Spätsommer 1940', 'Spätsommer 1940=1940-SU'],
  ['im dritten Quartal 2014', 'dritten Quartal 2014=2014-Q3'],
  ['im 2. Halbjahr 2021', '2. Halbjahr 2021=2021-H2'],
  ['in diesem Sommer', 'diesem Sommer=2024-SU'],
]);

table('years, decades, centuries', [
  ['im Jahr 1949', 'Jahr 1949=1949'],
  ['seit 2014', '2014=2014'],
  ['Der Film (1971) und sein Nachfolger', '1971=1971'],
  ['von 1926 bis 1995', '1926=1926 | 1995=1995'],
  ['1957–60', '1957=1957 | 60=1960'],
  ['in der Saison 2010/11', '2010/11=2010'],
  ['Ende des Jahres 1939', 'Ende des Jahres 1939=1939'],
  ['in den 90ern', 'den 90ern=199'],
  ['seit den sechziger Jahren', 'den sechziger Jahren=196'],
  ['in den 1930er-Jahren', 'den 1930er-Jahren=193'],
  ['im 20. Jahrhundert', '20. Jahrhundert=19'],
  ['490 v. Chr. siegten sie', '490 v. Chr.=BC0490'],
  ['im 4. Jahrhundert v. Chr.', '4. Jahrhundert v. Chr.=BC03'],
]);

table('lists and ranges share what they name once', [
  ['am 25. und 26. August 2012', '25.=2012-08-25 | 26. August 2012=2012-08-26'],
  ['vom 3. bis 5. Mai 2024', '3.=2024-05-03 | 5. Mai 2024=2024-05-05'],
  ['am 15., 16. und 17. Januar 2010', '15.=2010-01-15 | 16.=2010-01-16 | 17. Januar 2010=2010-01-17'],
  ['Mai/Juni 1940', 'Mai=1940-05 | Juni 1940=1940-06'],
  ['im März und April 1943', 'März=1943-03 | April 1943=1943-04'],
  ['von 14.30–18 Uhr', '14.30=2024-11-01T14:30 | 18 Uhr=2024-11-01T18:00'],
]);

table('days by name and distance', [
  ['Das teilte er am Freitag mit.', 'Freitag=2024-11-01'],
  ['Das teilte er am Mittwoch mit.', 'Mittwoch=2024-10-30'],
  ['Er wird am Mittwoch sprechen.', 'Mittwoch=2024-11-06'],
  ['am vergangenen Freitag', 'vergangenen Freitag=2024-10-25'],
  ['am kommenden Montag', 'kommenden Montag=2024-11-04'],
  ['Am Dienstagabend stimmte der Rat ab.', 'Dienstagabend=2024-10-29TEV'],
  ['Das sagte er gestern.', 'gestern=2024-10-31'],
  ['vorgestern und übermorgen', 'vorgestern=2024-10-30 | übermorgen=2024-11-03'],
  ['Gestern Abend brannte es.', 'Gestern Abend=2024-10-31TEV'],
  ['Erst am Vortag hatte er gesprochen.', 'Vortag=2024-10-31'],
  ['in der Nacht zum Freitag', 'Nacht zum Freitag=2024-10-31TNI'],
  ['in der Nacht von Samstag auf Sonntag', 'Nacht von Samstag auf Sonntag=2024-10-26TNI'],
  ['Am Sonntag sind Wahlen.', 'Sonntag=2024-11-03'],
  ['Am Sonntag ist er gestorben.', 'Sonntag=2024-10-27'],
  ['heute, Freitag', 'heute=2024-11-01 | Freitag=2024-11-01'],
  ['am morgigen Samstag', 'morgigen Samstag=2024-11-02'],
  ['Montag bis Freitag', 'Montag=2024-10-28 | Freitag=2024-11-01'],
  ['Am 3. Mai 2023 begann es, tags darauf war es vorbei.', '3. Mai 2023=2023-05-03 | tags darauf=2023-05-04'],
  ['Am 3. Mai 2023 begann es. Am selben Tag endete es.', '3. Mai 2023=2023-05-03 | selben Tag=2023-05-03'],
  ['Bis heute weiß man wenig.', 'heute=PRESENT_REF'],
]);

table('counted units', [
  ['letzte Woche', 'letzte Woche=2024-W43'],
  ['Im vergangenen Monat reiste er.', 'vergangenen Monat=2024-10'],
  ['nächstes Jahr', 'nächstes Jahr=2025'],
  ['heuer', 'heuer=2024'],
  ['im Vorjahr', 'Vorjahr=2023'],
  [
    'Am 3. Mai 2023 floh er. Zwei Tage später kam er zurück.',
    '3. Mai 2023=2023-05-03 | Zwei Tage später=2023-05-05',
  ],
  [
    'Am 3. Mai 2023 floh er, einen Monat zuvor war er gekommen.',
    '3. Mai 2023=2023-05-03 | einen Monat zuvor=2023-04',
  ],
  [
    'Am 3. Mai 2023 floh er. Ende September 2023 kam er zurück; vier Tage später ging er.',
    '3. Mai 2023=2023-05-03 | Ende September 2023=2023-09 | vier Tage später=XXXX-XX-XX',
  ],
  ['am Jahresende 1980', 'Jahresende 1980=1980'],
  ['vorletzte Woche', 'vorletzte Woche=2024-W42'],
  [
    'Am 3. Mai 2023 floh er. Am nächsten Tag kam er zurück.',
    '3. Mai 2023=2023-05-03 | nächsten Tag=2023-05-04',
  ],
]);

table('durations and sets', [
  ['Er bekam fünf Jahre Haft.', 'fünf Jahre=P5Y'],
  ['zwei Jahre und neun Monate', 'zwei Jahre und neun Monate=P2Y9M'],
  ['nach zehn Minuten', 'zehn Minuten=PT10M'],
  ['seit mehr als 20 Jahren', 'mehr als 20 Jahren=P20Y'],
  ['in den letzten zehn Jahren', 'den letzten zehn Jahren=P10Y'],
  ['in wenigen Tagen', 'wenigen Tagen=PXD'],
  ['der einwöchige Aufenthalt', 'einwöchige=P1W'],
  ['tagelang', 'tagelang=PXD'],
  ['Das geschieht täglich.', 'täglich=P1D'],
  ['jedes Jahr', 'jedes Jahr=P1Y'],
  ['alle vier Jahre', 'alle vier Jahre=P4Y'],
  ['jeden Montag', 'jeden Montag=XXXX-WXX-1'],
  ['400 Euro im Monat', 'Monat=P1M'],
]);

table('times of day', [
  ['um 17.30 Uhr', '17.30 Uhr=2024-11-01T17:30'],
  [
    'von 8 bis 12 und von 14 bis 18 Uhr',
    '8=2024-11-01T08:00 | 12=2024-11-01T12:00 | 14=2024-11-01T14:00 | 18 Uhr=2024-11-01T18:00',
  ],
  ['Sie kommt um 9 Uhr am Montag.', '9 Uhr=2024-11-04T09:00 | Montag=2024-11-04'],
  [
    'dienstags bis sonntags von 10 bis 18 Uhr',
    'dienstags=XXXX-WXX-2 | sonntags=XXXX-WXX-7 | 10=T10:00 | 18 Uhr=T18:00',
  ],
  ['um halb neun', 'halb neun=2024-11-01T08:30'],
  ['Am 4. Mai 2023 um 20 Uhr', '4. Mai 2023=2023-05-04 | 20 Uhr=2023-05-04T20:00'],
]);

table('holidays', [
  ['An Weihnachten 2014 schneite es.', 'Weihnachten 2014=2014-12-25'],
  ['Ostern 2024', 'Ostern 2024=2024-03-31'],
  ['Sie trafen sich am Karfreitag.', 'Karfreitag=2024-03-29'],
  ['am Tag der Deutschen Einheit 2023', 'Tag der Deutschen Einheit 2023=2023-10-03'],
  ['am 1. Advent 2023', '1. Advent 2023=2023-12-03'],
]);

table('references', [
  ['Damals war das so.', 'Damals=PAST_REF'],
  ['derzeit', 'derzeit=PRESENT_REF'],
  ['in Zukunft', 'Zukunft=FUTURE_REF'],
  ['kurz darauf', 'kurz darauf=FUTURE_REF'],
]);

describe('what is no date', () => {
  it.each([
    'so wie das russische Zarenreich',
    "bis zu 8.000 Soldaten und 8'000 Drohnen",
    'in Höhe von 8 Milliarden, 60,4 Milliarden US-Dollar',
    'das 2+2-Treffen',
    'Sie gewannen 2:1, im Satz 6:4 und 21:15.',
    'Tel. 0471 2024 99, Artikel 2012, Nr. 1999',
    'der 45-Jährige und die 31 Jahre alte Frau',
    'im Alter von 45 Jahren',
    '2000 Soldaten und 1900 Panzer',
    'Horazstraße 18, 10. Platz, Kapitel 3.1',
    'August Bebel und Juli Zeh',
    'Der Sommer war heiß. Was Liebe ist? Dezember.',
    'im Kursaal, Horazstr. 18, von A bis Z',
    'mi fr do so sa',
    'mit 1.234.567 Euro und 12.345 Stimmen',
    'IP 192.168.1.2, Version 1.2.3',
    '§ 218 Absatz 1 Satz 2',
  ])('%s', (text) => {
    expect(found(tagGerman(text))).toBe('');
  });
});

describe('what lies nowhere on the calendar', () => {
  // Lengths of time beside comments of readers, the "now" of an advertisement, and what recurs.
  it.each([
    '1 Monat 3 Tage',
    'Jetzt abonnieren',
    'zwei Jahre Haft',
    'täglich',
    'Mo. bis Fr.',
    'Jedes Jahr im Mai',
  ])('%s', (text) => {
    const expressions = tagGerman(text);
    expect(expressions).not.toEqual([]);
    expect(expressions.map(({ interval }) => interval)).toEqual(expressions.map(() => null));
  });
});
