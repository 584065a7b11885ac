import 'i18next';
import type de from './de.json';

// Makes t('…') accept the keys that exist and nothing else.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de };
  }
}
