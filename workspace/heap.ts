import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the room for new objects of this process at its first size, a few MiB. Else V8 lets it grow to 130 MiB under the
 * short-lived rows of an import and never gives it back, for no speed that could be measured.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
