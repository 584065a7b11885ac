/** The workspace's marks before and after a hit. */
const START = '\u0002';
const END = '\u0003';

/** A snippet with its hits marked. */
export function Snippet({ text }: { text: string }) {
  const [before, ...hits] = text.split(START);
  let at = 0;
  return (
    <>
      {before}
      {hits.map((part) => {
        const [hit, after] = part.split(END);
        at += part.length;
        return (
          <span key={at}>
            <mark>{hit}</mark>
            {after}
          </span>
        );
      })}
    </>
  );
}
