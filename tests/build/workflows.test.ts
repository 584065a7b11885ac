import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Comes with electron-builder, without types. */
const { load }: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');

const workflow = z.object({
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.record(
    z.string(),
    z.object({ 'timeout-minutes': z.number().max(60), steps: z.array(z.unknown()) }),
  ),
});

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
);

describe.each(workflows)('%s', (_name, text) => {
  it('names every action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses).not.toEqual([]);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read unless one job says more, and ends', () => {
    expect(workflow.safeParse(load(text)).error).toBeUndefined();
    expect(text).not.toMatch(/write-all|pull_request_target/);
  });

  it('leaves no credentials in the checkout', () => {
    const checkouts = text.match(/actions\/checkout@/g)?.length;
    expect(text.match(/persist-credentials: false/g)?.length).toBe(checkouts);
  });

  it('runs on every system that Dateline is for', () => {
    for (const os of ['ubuntu', 'macos', 'windows']) expect(text).toContain(`${os}-latest`);
  });
});
