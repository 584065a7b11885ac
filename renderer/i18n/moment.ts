import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Who did something, and when: UTC, ISO 8601. */
interface Done {
  at: string;
  who: string;
}

/** When the user did something, in words: the only times that are told by the clock of this machine. */
export function useMoment(): { at(iso: string): string; by(done: Done): string } {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language === 'de' ? 'de-DE' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const at = (iso: string) => format.format(new Date(iso));
    return {
      at,
      by: (done) => t('edit.who', { who: done.who || t('log.anonymous'), at: at(done.at) }),
    };
  }, [t, i18n.language]);
}
