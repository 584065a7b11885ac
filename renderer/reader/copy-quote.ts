import type { CommandContext } from '../commands/command.ts';
import { datesIn } from '../i18n/dates.ts';
import { notify } from '../state/notices.ts';
import { quoteOf } from './quote.ts';
import { useReading } from './reading.ts';

const MARKS: Record<'de' | 'en', [string, string]> = { de: ['„', '“'], en: ['“', '”'] };

/** Puts the open source, or what is selected in its article, on the clipboard with where it is from. */
export function copyQuote({ t, language }: Pick<CommandContext, 't' | 'language'>): void {
  const { article, mention } = useReading.getState();
  if (!article || !mention) return;
  const { text, html } = quoteOf(selectedWords() || mention.sentence, mention, article.name, {
    dates: datesIn(language),
    paragraph: t('inspector.paragraph', { number: mention.paragraph }),
    undated: t('inspector.undated'),
    marks: MARKS[language],
  });
  notify(t(toClipboard(text, html) ? 'reader.copied' : 'reader.notCopied'));
}

/**
 * Puts a text on the clipboard by way of the browser's own copying. The newer Clipboard API asks for a permission, and
 * Dateline's session grants none to anybody.
 */
function toClipboard(text: string, html: string): boolean {
  let copied = false;
  const enable = (event: Event) => event.preventDefault();
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  // Without a selection there is nothing to copy unless this event is taken.
  document.addEventListener('beforecopy', enable);
  document.addEventListener('copy', onCopy);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('beforecopy', enable);
    document.removeEventListener('copy', onCopy);
  }
  return copied;
}

/** What is selected in the article; empty where nothing is. */
function selectedWords(): string {
  const selection = getSelection();
  const within = selection?.anchorNode?.parentElement?.closest('article');
  return within ? (selection?.toString().trim() ?? '') : '';
}
