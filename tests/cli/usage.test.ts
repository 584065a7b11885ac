import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { dateline } from './dateline.ts';

describe('usage', () => {
  it('prints its version and its help to standard output', async () => {
    expect(await dateline(['--version'])).toMatchObject({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
    const help = await dateline(['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const command of ['extract', 'tag', 'import', 'export', 'serve', 'check'])
      expect(help.stdout).toContain(`  ${command} `);
  });

  it.each([
    ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/],
    ['an unknown option', ['extract', '--frobnicate', 'x.txt'], /unknown option '--frobnicate'/],
    ['no files', ['extract'], /missing required argument 'path'/],
    ['no workspace', ['import'], /missing required argument 'workspace'/],
    ['an unknown format', ['extract', 'x.txt', '--format', 'doc'], /Allowed choices are json, csv/],
    ['an unknown type', ['extract', 'x.txt', '--type', 'war'], /The types are summit, aid/],
    ['no day of the calendar', ['extract', 'x.txt', '--from', '2024-02-30'], /Write a date such as/],
    [
      'a date in another notation',
      ['extract', 'x.txt', '--published', 'x.txt=1.11.2024'],
      /Write a date such as/,
    ],
    ['a date without a name', ['extract', 'x.txt', '--published', '2024-11-01'], /NAME=DATE/],
    [
      'a period that ends before it begins',
      ['extract', 'x.txt', '--from', '2024-11-02', '--to', '2024-11-01'],
      /lies after/,
    ],
    ['a width that is none', ['extract', 'x.txt', '--width', 'wide'], /320 to 8000/],
    ['a port that is none', ['serve', '--port', '0'], /1 to 65535/],
  ])('answers %s with one line and exit code 2', async (_, args, message) => {
    const { code, stdout, messages } = await dateline(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^dateline: /);
    expect(messages[0]).toMatch(message);
  });
});
