import { useTranslation } from 'react-i18next';
import type { CorrectableField, EventDetail } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { useTypeLabel } from '../state/type-labels.ts';

/** What the engine found, in words, where the user set something else; '' where it found nothing, null where it counts. */
export function useEngineValue({ decisions }: EventDetail, field: CorrectableField): string | null {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const { when, title, type, participants, places, amounts, factuality } = decisions.edited;
  const values: Record<CorrectableField, string | null> = {
    when: when ? (when.engine ? dates.long(when.engine) : '') : null,
    title: title?.engine ?? null,
    type: type ? typeLabel(type.engine) : null,
    participants: participants?.engine.join(', ') ?? null,
    places: places?.engine.join(', ') ?? null,
    amounts: amounts?.engine.map(({ text }) => text).join(', ') ?? null,
    factuality: factuality ? t(`factuality.${factuality.engine}`) : null,
  };
  return values[field];
}
