#!/usr/bin/env node
/**
 * The `dateline` command. The version of Node.js is checked before anything else is loaded: on an older one the
 * database module ends the process without a word.
 */
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `dateline: Node.js ${process.versions.node} is too old: run it as 'npx dateline', which brings its own, or install Node.js 24.`,
  );
  process.exit(2);
}

await import('../workspace/heap.ts');
const { startCrashLog } = await import('../workspace/crash-log.ts');
startCrashLog('command');
const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));
