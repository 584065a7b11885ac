/** How many are kept of one error. */
const MAX_FRAMES = 20;

/** A line of V8's stack (https://v8.dev/docs/stack-trace-api): its place, in brackets after the name of the function. */
const LINE = /^ {4}at (?:.*\()?(?:async )?(?:file:\/\/)?([^()]+):(\d+):(\d+)\)?$/;

/** Folders of Dateline, bundled and not; what stands before them is the user's. */
const OWN = /^.*[/\\]((?:core|workspace|electron|server|cli|dist)[/\\][\w./\\-]+\.[cm]?[jt]s)$/;
/** The files of the built window, under either address that they are served at. */
const WINDOW = /^(?:dateline:\/\/app|http:\/\/127\.0\.0\.1:\d+)\/(assets\/[\w-]+\.js)$/;
const PACKAGE = /^.*[/\\](node_modules[/\\][\w@./\\-]+\.[cm]?js)$/;
const NODE = /^(node:[\w/]+)$/;

/**
 * Where an error comes from, innermost first: `dist/service.js:120:14`. Only places in Dateline, in its packages and in
 * Node.js, without names of functions and without the message, which may quote an article or even imitate a stack.
 */
export function framesOf({ message, stack = '' }: Pick<Error, 'message' | 'stack'>): string[] {
  // A message that was changed later leaves the old one in the stack, and nobody knows where it ends.
  const messageAt = stack.indexOf(message);
  if (messageAt < 0) return [];
  return stack
    .slice(messageAt + message.length)
    .split('\n')
    .flatMap(placeOf)
    .slice(0, MAX_FRAMES);
}

function placeOf(line: string): string[] {
  const [, path = '', row, column] = LINE.exec(line) ?? [];
  const place = [PACKAGE, OWN, NODE, WINDOW].map((known) => known.exec(path)?.[1]).find(Boolean);
  return place ? [`${place.replaceAll('\\', '/')}:${row}:${column}`] : [];
}
