/** What can be fuzzed. */
import type { Random } from './random.ts';

export interface Target {
  name: string;
  /** A new input; the same for the same random numbers. */
  make(random: Random): Uint8Array;
  /** Throws where something is wrong: an input may be refused, but only in words meant for the user. */
  run(input: Uint8Array): Promise<void>;
  /** How a person finds out what a saved input does, with the file in place of FILE. */
  again: string;
  /** False where an input with bytes left out is another kind of input; then it is saved as it is. */
  shrinks?: boolean;
  /** Releases what was opened. */
  close?(): void;
}
