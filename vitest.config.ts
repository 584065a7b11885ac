import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Dates may not depend on the machine's time zone: the engine's tests run in the two that are furthest apart as well. */
const FAR_ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: '100%',
    // Many tests start the command line from its sources: what Node.js compiled for one, the next need not compile.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    projects: [
      { extends: true, test: { name: 'UTC', include: ['tests/**/*.test.{ts,tsx}'], env: { TZ: 'UTC' } } },
      ...FAR_ZONES.map((TZ) => ({
        extends: true as const,
        test: {
          name: TZ,
          include: ['tests/core/**/*.test.ts', 'tests/zone.test.ts'],
          // Geometry, pixels and characters, not dates, and slow.
          exclude: [
            'tests/core/export/image.test.ts',
            'tests/core/export/hostile.test.ts',
            'tests/core/timeline/layout.test.ts',
          ],
          env: { TZ },
        },
      })),
    ],
  },
});
