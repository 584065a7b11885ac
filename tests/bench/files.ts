/** Made-up news as files of the kinds a newsroom has: most are text, some web pages, Markdown and mails. */
import { newsArticle } from './articles.ts';

export interface NewsFile {
  name: string;
  bytes: Uint8Array;
}

/** Of every twenty files one is a mail, one Markdown, two are web pages, and one copies the story of the file before. */
const KINDS = 20;

export function newsFile(number: number): NewsFile {
  const kind = number % KINDS;
  const isCopy = kind === 4;
  const { name, text } = newsArticle(isCopy ? number - 1 : number);
  const paragraphs = text.split('\n\n');
  const stem = name.replace(/\.txt$/, isCopy ? '-copy' : '');
  const file = (ending: string, content: string) => ({
    name: `${stem}.${ending}`,
    bytes: new TextEncoder().encode(content),
  });
  if (kind === 0) return file('eml', mail(paragraphs));
  if (kind === 1) return file('md', `# ${text}`);
  if (kind === 2 || kind === 12) return file('html', page(paragraphs));
  return file('txt', isCopy ? `${text}\n\nMit Material der Agentur.` : text);
}

function page([title = '', ...paragraphs]: string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="de"><head><title>${title} | Der Bote</title></head><body>
<nav><a href="/politik">Politik</a> <a href="/sport">Sport</a></nav>
<article><h1>${title}</h1>
${body}
</article>
<footer><a href="/impressum">Impressum</a></footer></body></html>`;
}

function mail([title = '', ...paragraphs]: string[]): string {
  return [
    'From: Pressestelle <presse@example.org>',
    `Subject: =?utf-8?B?${Buffer.from(title).toString('base64')}?=`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
  ].join('\r\n');
}
