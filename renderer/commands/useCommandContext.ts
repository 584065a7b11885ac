import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Method, Output } from '../../workspace/contract.ts';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { useCall, useWorkspace } from '../state/workspace.tsx';
import { CallError } from '../transport/index.ts';
import type { CommandContext } from './command.ts';

/** What commands need, as it is now. */
export function useCommandContext(): CommandContext {
  const { t } = useTranslation();
  const { transport, platform } = useWorkspace();
  const language = useLanguage();
  const info = useCall('workspace.info', {}).data;
  return useMemo(() => {
    async function act<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | null> {
      try {
        return await transport.call(method, input);
      } catch (error) {
        notify(t(`error.${error instanceof CallError ? error.code : 'internal'}`));
        return null;
      }
    }
    return { transport, platform, t, language, info, act };
  }, [transport, platform, t, language, info]);
}
