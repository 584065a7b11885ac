import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Method, Output } from '../../workspace/contract.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { CallError } from '../transport/index.ts';

/** One way back at a time, and what came in its way. Where another file is opened, the window begins anew by itself. */
export function useWayBack() {
  const { t } = useTranslation();
  const { transport } = useWorkspace();
  const [isTaken, setTaken] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function take<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | null> {
    setTaken(true);
    setFailure(null);
    try {
      return await transport.call(method, input);
    } catch (error) {
      setFailure(t(`error.${error instanceof CallError ? error.code : 'internal'}`));
      return null;
    } finally {
      setTaken(false);
    }
  }
  return { take, isTaken, failure };
}
