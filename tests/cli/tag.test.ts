import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { dateline, start } from './dateline.ts';

const TEXT = 'Das Treffen fand am 1. November 2024 statt.';
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const answers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));

describe('dateline tag', () => {
  it('tags JSON lines in their order', async () => {
    const input =
      line({ doc: 'a', dct: '2024-11-02', text: TEXT }) + line({ doc: 'b', dct: null, text: 'Nichts.' });
    const { code, stdout } = await dateline(['tag', '--lang', 'de'], { input });
    expect(code).toBe(0);
    const [first, second] = answers(stdout);
    expect(first).toEqual({
      doc: 'a',
      spans: [expect.objectContaining({ type: 'DATE', value: '2024-11-01' })],
    });
    expect(TEXT.slice(first.spans[0].start, first.spans[0].end)).toContain('1. November 2024');
    expect(second).toEqual({ doc: 'b', spans: [] });
  });

  it.each([
    ['no JSON', 'nonsense\n', /line 1: not JSON/],
    ['a document without a text', line({ doc: 'a' }), /line 1: text/],
    [
      'a publication date that is none',
      line({ doc: 'a', dct: '2024-02-30', text: '' }),
      /line 1: dct: is no day/,
    ],
  ])('names the line of %s, goes on, and ends with 1', async (_, bad, message) => {
    const { code, stdout, messages } = await dateline(['tag', '--lang', 'de'], {
      input: bad + line({ doc: 'z', text: TEXT }),
    });
    expect(code).toBe(1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
    expect(answers(stdout).map(({ doc }) => doc)).toEqual(['z']);
  });

  it('answers every line as it comes', async () => {
    const child = start(['tag', '--lang', 'de']);
    const { stdin, stdout } = child;
    if (stdin === null || stdout === null) throw new Error('the process has no pipes');
    const replies = createInterface({ input: stdout })[Symbol.asyncIterator]();
    for (const doc of ['eins', 'zwei']) {
      stdin.write(line({ doc, text: TEXT }));
      expect(JSON.parse(String((await replies.next()).value))).toMatchObject({ doc });
    }
    stdin.end();
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });
});
