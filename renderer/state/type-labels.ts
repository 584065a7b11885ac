import { useCallback } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useCall } from './workspace.tsx';

/** Names event types in the language of the user interface; a type the workspace does not name keeps its id. */
export function useTypeLabel(): (type: string) => string {
  const language = useLanguage();
  const types = useCall('workspace.info', {}).data?.types;
  return useCallback(
    (type) => types?.find(({ id }) => id === type)?.label[language] ?? type,
    [types, language],
  );
}

/** The event types to choose from, by name. */
export function useTypeOptions(): { id: string; name: string }[] {
  const language = useLanguage();
  const types = useCall('workspace.info', {}).data?.types ?? [];
  return types.map(({ id, label }) => ({ id, name: label[language] }));
}
