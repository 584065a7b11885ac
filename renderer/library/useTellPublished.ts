import { useState } from 'react';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { setPublished } from './decide.ts';

/** Tells an article's publication date, null for the engine's own finding; one word at a time. */
export function useTellPublished(id: string, onDone?: () => void) {
  const context = useCommandContext();
  const [isPending, setPending] = useState(false);
  const tell = async (value: string | null) => {
    setPending(true);
    const isDone = await setPublished(context, id, value);
    setPending(false);
    if (isDone) onDone?.();
  };
  return { tell: (value: string | null) => void tell(value), isPending };
}
