import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Method, Output } from '../../workspace/contract.ts';
import { useLanguage } from '../i18n/language.ts';
import { notify } from '../state/notices.ts';
import { ours } from '../state/own-edits.ts';
import { useCall, useWorkspace } from '../state/workspace.tsx';
import { CallError } from '../transport/index.ts';
import type { CommandContext } from './command.ts';

/** What commands need, as it is now. */
export function useCommandContext(): CommandContext {
  const { t } = useTranslation();
  const { transport, platform } = useWorkspace();
  const language = useLanguage();
  const client = useQueryClient();
  const info = useCall('workspace.info', {}).data;
  return useMemo(() => {
    const fail = (error: unknown) => {
      notify(t(`error.${error instanceof CallError ? error.code : 'internal'}`));
      return null;
    };
    async function act<M extends Method>(method: M, input: Input<M>): Promise<Output<M> | null> {
      try {
        return await transport.call(method, input);
      } catch (error) {
        return fail(error);
      }
    }
    async function edit<M extends Method>(
      method: M,
      input: Input<M>,
      told?: (answer: Output<M>, step: string) => string,
    ): Promise<Output<M> | null> {
      try {
        const { answer, info: now } = await ours(transport, () => transport.call(method, input));
        client.setQueryData(['workspace.info', {}], now);
        const step = now.history.undo?.label[language] ?? '';
        const text = told ? told(answer, step) : step;
        if (text) notify(text, { undoable: method !== 'edits.undo' && method !== 'edits.redo' });
        return answer;
      } catch (error) {
        return fail(error);
      }
    }
    return { transport, platform, t, language, info, act, edit };
  }, [transport, platform, t, language, info, client]);
}
