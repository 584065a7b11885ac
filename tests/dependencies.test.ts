import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names })
  .transform(({ dependencies, devDependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  )
  .parse(JSON.parse(await readFile('package.json', 'utf8')));
const reasons = await readFile('docs/dependencies.md', 'utf8');

it.each(manifest.filter((name) => !name.startsWith('@types/')))(
  'docs/dependencies.md says why %s',
  (name) => {
    expect(reasons).toContain(`\`${name}\``);
  },
);

it('docs/dependencies.md names nothing that is not used', () => {
  const listed = [...reasons.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...String(cell).matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(listed.filter((name) => name !== '@types/*' && !manifest.includes(String(name)))).toEqual([]);
});
