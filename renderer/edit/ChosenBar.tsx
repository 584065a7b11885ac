import { useTranslation } from 'react-i18next';
import { openOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { judge } from '../review/judge.ts';
import { clearChosen, useChosen } from '../state/chosen.ts';
import styles from './ChosenBar.module.css';
import { mergeEvents } from './structure.ts';

/** How many events are chosen together, and what can be done with all of them at once. */
export function ChosenBar() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const ids = useChosen((chosen) => chosen.ids);
  if (ids.length === 0) return null;
  return (
    <section id="chosen" className={styles.bar} aria-label={t('edit.chosen.label')}>
      <span role="status">{t('edit.chosen.count', { count: ids.length })}</span>
      <Button look="primary" isDisabled={ids.length < 2} onPress={() => void mergeEvents(context, ids)}>
        <Icon name="merge" />
        {t('edit.chosen.merge')}
      </Button>
      <Button onPress={() => void judge(context, 'confirmed')}>{t('edit.chosen.confirm')}</Button>
      <Button onPress={() => void judge(context, 'disputed')}>{t('edit.chosen.dispute')}</Button>
      <Button onPress={() => void judge(context, 'hidden')}>{t('edit.chosen.hide')}</Button>
      <Button onPress={() => openOverlay('tag-chosen')}>{t('edit.chosen.tag')}</Button>
      <Button onPress={() => openOverlay('type-chosen')}>{t('edit.chosen.type')}</Button>
      <IconButton look="quiet" icon="close" label={t('edit.chosen.clear')} onPress={clearChosen} />
    </section>
  );
}
