import { useTranslation } from 'react-i18next';
import { Segmented } from '../design/Segmented.tsx';
import { chooseLanguage, LANGUAGES, useLanguage } from '../i18n/language.ts';

const CODES = { de: 'DE', en: 'EN' };

/** German or English, at once and remembered. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('app.language')}
      options={CODES}
      names={LANGUAGES}
      value={useLanguage()}
      onChange={chooseLanguage}
    />
  );
}
