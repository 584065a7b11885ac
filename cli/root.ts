import { fileURLToPath } from 'node:url';

/** Path of something that comes with Dateline; this module stands one folder below the root, in cli/ and in dist/. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
