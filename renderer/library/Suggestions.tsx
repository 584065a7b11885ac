import { useTranslation } from 'react-i18next';
import type { DateSuggestion } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { useDates } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './Suggestions.module.css';

interface Props {
  suggestions: DateSuggestion[];
  isDisabled?: boolean;
  /** Whether "not before" and "not after" can be chosen as well: where a choice is not yet the user's last word. */
  withBounds?: boolean;
  /** @param value ISO date */
  onChoose(value: string): void;
}

/** Days on which an undated article may have appeared, each with its reasons; none counts until it is chosen. */
export function Suggestions({ suggestions, isDisabled = false, withBounds = false, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = useDates();
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.suggestions} aria-label={t('suggestions.label')}>
      {suggestions.map(({ value, relation, reasons }) => (
        <li key={value}>
          {withBounds || relation === 'on' || relation === 'near' ? (
            <Button isDisabled={isDisabled} onPress={() => onChoose(value)}>
              {t(`suggestions.${relation}`, { date: dates.moment(value) })}
            </Button>
          ) : (
            <strong>{t(`suggestions.${relation}`, { date: dates.moment(value) })}</strong>
          )}
          {reasons.map((reason) => (
            <p key={reason.en}>{reason[language]}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
