import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { isOnCalendar } from '../dates.ts';
import { DONE, SOME_FAILED, tell } from '../messages.ts';
import type { Finish } from '../program.ts';

/** A line of input. The publication date may be missing; its time is read to the minute. */
const document = z.object({
  doc: z.string(),
  dct: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/, 'is no date such as 2024-11-01')
    .transform((value) => value.slice(0, 16))
    .refine(isOnCalendar, 'is no day of the calendar')
    .nullish(),
  text: z.string(),
});

export function addTag(program: Command, finish: Finish): void {
  program
    .command('tag')
    .description('JSON lines {doc, dct, text} on standard input to {doc, spans} on standard output')
    .option('--lang <language>', 'language of the texts, such as de (detected unless told)')
    .action(async ({ lang }: { lang?: string }) => finish(await run(lang)));
}

async function run(language: string | undefined): Promise<number> {
  const tagged = await loadTagger(language);
  let [number, failed] = [0, false];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const input = parse(line);
    if (typeof input === 'string') {
      tell(`line ${number}: ${input}.`);
      failed = true;
    } else if (!process.stdout.write(`${JSON.stringify(tagged(input))}\n`)) {
      await once(process.stdout, 'drain');
    }
  }
  return failed ? SOME_FAILED : DONE;
}

/** The document of a line, or what is wrong with it. */
function parse(line: string): z.infer<typeof document> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON; write one object {"doc": …, "dct": …, "text": …} per line';
  }
  const { data, error } = document.safeParse(value);
  const issue = error?.issues[0];
  return data ?? `${issue?.path.join('.') || 'the object'}: ${issue?.message ?? 'cannot be read'}`;
}

/** The tagger as a function of documents; its grammars are loaded only when there is something to tag. */
async function loadTagger(language: string | undefined) {
  const { detectLanguage } = await import('../../core/article/language.ts');
  const { tag } = await import('../../core/temporal/tag.ts');
  return ({ doc, dct, text }: z.infer<typeof document>) => {
    const options = { language: language ?? detectLanguage(text), published: dct ?? null };
    const spans = tag(text, options).map(({ start, end, type, value }) => ({ start, end, type, value }));
    return { doc, spans };
  };
}
