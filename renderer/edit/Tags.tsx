import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { setFilter } from '../state/view.ts';
import styles from './Additions.module.css';
import { tagEvents } from './decide.ts';
import { startEditing, stopEditing, useIsEditing } from './editing.ts';
import { FieldForm } from './FieldForm.tsx';
import forms from './forms.module.css';
import { TagField } from './TagField.tsx';

/** The user's tags of the event; one narrows the timeline to its events. */
export function Tags({ event: { id, decisions } }: { event: EventDetail }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const isAdding = useIsEditing(id, 'tag');
  const set = (tag: string, on: boolean) => {
    stopEditing();
    void tagEvents(context, [id], tag, on);
  };
  return (
    <section aria-label={t('edit.tags.title')}>
      <h3 className={styles.heading}>{t('edit.tags.title')}</h3>
      <div className={forms.names}>
        {decisions.tags.map((tag) => (
          <span key={tag} className={forms.name}>
            <button type="button" className={styles.tag} onClick={() => setFilter({ tags: [tag] })}>
              {tag}
            </button>
            <IconButton
              look="quiet"
              icon="close"
              label={t('edit.tags.remove', { name: tag })}
              onPress={() => set(tag, false)}
            />
          </span>
        ))}
        {!isAdding && (
          <Button look="link" onPress={() => startEditing('tag')}>
            <Icon name="plus" />
            {t('edit.tags.add')}
          </Button>
        )}
      </div>
      {isAdding && <TagForm onSubmit={(tag) => set(tag, true)} />}
    </section>
  );
}

function TagForm({ onSubmit }: { onSubmit(tag: string): void }) {
  const { t } = useTranslation();
  const [tag, setTag] = useState('');
  return (
    <FieldForm
      label={t('edit.tags.add')}
      isValid={tag.trim() !== ''}
      onSubmit={() => onSubmit(tag.trim())}
      onCancel={stopEditing}
    >
      <TagField label={t('edit.tags.tag')} tag={tag} onChange={setTag} />
    </FieldForm>
  );
}
