/** Lower case without accents, as the search index compares; every character keeps its offset. */
export function fold(text: string): string {
  return text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').charAt(0));
}
