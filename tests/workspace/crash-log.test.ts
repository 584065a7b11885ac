import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { crashLogPath, recordCrash, recordProcessGone, startCrashLog } from '../../workspace/crash-log.ts';
import { framesOf } from '../../workspace/stack-frames.ts';
import { temporaryFolder } from './support.ts';

const SECRET = 'Der Informant traf Oberst Wagner am Freitag in Lindau.';
/** Every word of it that no line of ours would have. */
const SECRET_WORDS = /Informant|Oberst|Wagner|Freitag|Lindau/;

let folder: string;
const text = () => readFileSync(crashLogPath(folder), 'utf8');
const entries = () =>
  text()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeEach(() => {
  folder = join(temporaryFolder(), 'Dateline');
  startCrashLog('service', folder);
});

const withStack = (message: string, stack: string) => Object.assign(new Error(message), { stack });

describe('what an error says of an article stays out', () => {
  const frame = '    at run (/home/wagner/Informant/dist/service.js:3:4)';
  const imitation = `\n    at ${SECRET} (/Wagner/dist/Lindau.js:1:2)`;

  it.each<[string, unknown]>([
    ['the message', new Error(SECRET)],
    ['a message of many lines', new Error(`cannot parse:\n${SECRET}\n${SECRET}`)],
    ['a message that imitates a stack', new Error(`bad${imitation}`)],
    ['a message that was changed later', withStack('changed', `Error: bad${imitation}\n${frame}`)],
    ['the name', Object.assign(new Error('x'), { name: SECRET })],
    ['the code', Object.assign(new Error('x'), { code: SECRET })],
    ['the cause', new Error('x', { cause: new TypeError(SECRET) })],
    ['further properties', Object.assign(new Error('x'), { article: SECRET, path: SECRET })],
    ['the path of the user’s folder', withStack('x', `Error: x\n${frame}`)],
    ['a function named after it', withStack('x', `Error: x\n    at Object.${SECRET} (/a/dist/b.js:1:2)`)],
    ['a thrown string', SECRET],
    ['a thrown object', { text: SECRET }],
  ])('from %s', (_where, error) => {
    recordCrash(error);
    expect(text()).not.toMatch(SECRET_WORDS);
    expect(entries()).toHaveLength(1);
  });
});

it('an entry says when, which version, where and what', () => {
  recordCrash(Object.assign(new TypeError('x'), { code: 'SQLITE_CORRUPT' }));
  expect(entries()).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      version: '0.1.0',
      system: expect.stringMatching(/^\w+-\w+$/),
      process: 'service',
      error: { name: 'TypeError', code: 'SQLITE_CORRUPT', frames: expect.any(Array) },
    },
  ]);
});

it('a process that ended is told by its kind and the reason', () => {
  recordProcessGone('window', 'oom', 5);
  expect(entries()).toMatchObject([{ gone: 'window', reason: 'oom', exitCode: 5 }]);
});

it.each([
  ['at run (/opt/Dateline/resources/app.asar/dist/service.js:3:4)', 'dist/service.js:3:4'],
  ['at async file:///home/a b/dist/shared-open.js:10:2', 'dist/shared-open.js:10:2'],
  ['at x (C:\\Users\\A B\\app.asar\\dist\\main.js:1:2)', 'dist/main.js:1:2'],
  ['at new Y (/a/node_modules/@x/y/dist/z.cjs:7:8)', 'node_modules/@x/y/dist/z.cjs:7:8'],
  ['at node:internal/process/task_queues:95:5', 'node:internal/process/task_queues:95:5'],
  ['at run (/home/a/workspace/open.ts:3:4)', 'workspace/open.ts:3:4'],
])('%s', (line, place) => {
  expect(framesOf(withStack('m', `Error: m\n    ${line}`))).toEqual([place]);
});

it.each([
  'at eval (eval at x (/home/a/dist/b.js:1:2), <anonymous>:1:1)',
  'at /home/wagner/notes.js:1:2',
  'Wagner',
])('%s is no place of ours', (line) => {
  expect(framesOf(withStack('m', `Error: m\n    ${line}`))).toEqual([]);
});

it('is for the user alone, and never grows beyond two files of 64 KiB', () => {
  for (let i = 0; i < 1500; i++) recordCrash(new Error(`crash ${i}`));
  expect(readdirSync(folder).sort()).toEqual(['crash.1.log', 'crash.log']);
  for (const name of readdirSync(folder)) {
    const { size, mode } = statSync(join(folder, name));
    expect(size).toBeLessThanOrEqual(64 * 1024);
    if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
  }
});

it('where it cannot be written, one line says so and the program goes on', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  startCrashLog('service', join(fileURLToPath(import.meta.url), 'no folder'));
  recordCrash(new Error(SECRET));
  expect(told.mock.calls).toEqual([[expect.stringMatching(/crash log .* cannot be written/)]]);
  expect(told.mock.calls.flat().join()).not.toMatch(SECRET_WORDS);
  told.mockRestore();
});

it('what nobody catches is in it, also when it is a rejected promise', async () => {
  const script = `
    const { startCrashLog } = await import(${JSON.stringify(new URL('../../workspace/crash-log.ts', import.meta.url))});
    startCrashLog('command', ${JSON.stringify(folder)});
    Promise.reject(new RangeError(${JSON.stringify(SECRET)}));
    setTimeout(() => {}, 1000);`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await expect(run).rejects.toThrow();
  expect(existsSync(crashLogPath(folder))).toBe(true);
  expect(entries()).toMatchObject([{ process: 'command', error: { name: 'RangeError' } }]);
  expect(text()).not.toMatch(SECRET_WORDS);
});
