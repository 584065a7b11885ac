import { expect, it } from 'vitest';

// Without this, a runner that ignores TZ would let every zone test pass in the machine's own zone.
it('runs in the time zone its project names', () => {
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ);
});
