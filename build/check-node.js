// Plain JavaScript for any Node.js: better-sqlite3 13 crashes the process on Node 20, so say what to do first.
const [major] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(
    `Dateline needs Node.js 22.18 or newer; this is ${process.versions.node}. ` +
      "Its own Node.js 24 comes with 'npm ci' as an optional dependency: run 'npm ci --include=optional', " +
      'or install Node.js 24 (https://nodejs.org).',
  );
  process.exit(1);
}
