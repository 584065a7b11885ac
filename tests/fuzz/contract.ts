/** Random JSON to every method, as a broken or hostile window would send it: refused, but never an internal fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { contract, schemas } from '../../workspace/contract.ts';
import { hostWorkspace } from '../../workspace/hosted.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { textRow } from '../../workspace/rows.ts';
import { importHere, newsroom } from '../workspace/edits/support.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';

const METHODS = Object.keys(contract);
/** What takes long is called seldom. */
const SLOW_ONE_IN = 30;
const SLOW = /^(?:export|engine\..+|articles\.import|workspace\.(?:re|openRe).+|backups\.open)$/;
const STRINGS = [
  '',
  'a',
  '2020-05-03',
  '2020-05-03T10:00',
  '0000-00-00',
  '2020-02-31',
  '-1',
  '\0',
  '\ud800',
  '\u202e',
  '%',
  '"',
  "'; --",
  '🏳️‍🌈',
  '__proto__',
  'x'.repeat(5000),
  'de',
  'Grimma',
];
const NUMBERS = [0, 1, -1, 0.5, 1e9, 1e308, -0, 2 ** 53, 500, 1200];

const call = z.object({ method: z.string(), input: z.unknown() });

export function contractTarget(): Target {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'));
  const path = join(folder, 'Fuzz.dateline');
  const made = openWorkspace(path, { create: true });
  importHere(made.writer(), newsroom(10));
  made.close();
  const host = hostWorkspace(path);
  const { reader, close } = openWorkspace(path, { readonly: true });
  const ids = (table: string) => reader.all(textRow, `SELECT id AS value FROM ${table} LIMIT 50`);
  return {
    name: 'contract',
    again: 'npm run fuzz -- --target contract --input FILE',
    make: (random) => {
      const known = [...ids('event'), ...ids('mention'), ...ids('article')];
      const method = random.pick(METHODS);
      const isSlow = SLOW.test(method);
      const chosen = isSlow && !random.chance(SLOW_ONE_IN) ? 'search' : method;
      const input = inputFor(schemaOf(chosen), random, known, 0);
      return new TextEncoder().encode(JSON.stringify({ method: chosen, input }));
    },
    run: async (bytes) => {
      const { method, input } = call.parse(JSON.parse(new TextDecoder().decode(bytes)));
      const reply = await host.dispatch(method, input);
      JSON.stringify(reply);
      if (!reply.ok) {
        if (['internal', 'damaged', 'unavailable', 'disk-full'].includes(reply.code))
          throw new Error(`${method}: ${reply.code}: ${reply.message}`);
        return;
      }
      const output = Object.entries(schemas).find(([name]) => name === method)?.[1].output;
      const checked = output?.safeParse(reply.value);
      if (checked?.success === false)
        throw new Error(`${method} answers otherwise than its contract: ${z.prettifyError(checked.error)}`);
    },
    close: () => {
      close();
      host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const jsonSchema = z.looseObject({});
type Schema = Record<string, unknown>;

function schemaOf(method: string): Schema {
  const found = Object.entries(contract).find(([name]) => name === method);
  if (!found) return {};
  return jsonSchema.parse(z.toJSONSchema(found[1].input, { io: 'input', unrepresentable: 'any' }));
}

/** Mostly what the schema asks for, sometimes anything else. */
function inputFor(schema: Schema, random: Random, ids: string[], depth: number): unknown {
  if (depth > 6 || random.chance(25)) return anything(random, ids, depth);
  const { type, anyOf, oneOf, const: fixed } = schema;
  const choices = anyOf ?? oneOf ?? schema.enum;
  if (fixed !== undefined) return fixed;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  if (Array.isArray(choices) && choices.length > 0)
    return inputFor(jsonSchema.parse(random.pick(choices)), random, ids, depth + 1);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(jsonSchema.parse(schema.properties ?? {}))
          .filter(() => !random.chance(5))
          .map(([key, inner]) => [key, inputFor(jsonSchema.parse(inner), random, ids, depth + 1)]),
      );
    case 'array':
      return Array.from({ length: random.below(4) }, () =>
        inputFor(jsonSchema.parse(schema.items ?? {}), random, ids, depth + 1),
      );
    case 'string':
      return random.chance(2) && ids.length > 0 ? random.pick(ids) : random.pick(STRINGS);
    case 'integer':
    case 'number':
      return random.pick(NUMBERS);
    case 'boolean':
      return random.chance(2);
    case 'null':
      return null;
    default:
      return anything(random, ids, depth);
  }
}

function anything(random: Random, ids: string[], depth: number): unknown {
  const kind = random.below(depth > 3 ? 5 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(2);
  if (kind === 2) return random.pick(NUMBERS);
  if (kind === 3 && ids.length > 0) return random.pick(ids);
  if (kind <= 4) return random.pick(STRINGS);
  if (kind === 5) return Array.from({ length: random.below(3) }, () => anything(random, ids, depth + 1));
  return { [random.pick(STRINGS)]: anything(random, ids, depth + 1) };
}
