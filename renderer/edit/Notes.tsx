import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useMoment } from '../i18n/moment.ts';
import styles from './Additions.module.css';
import { writeNote } from './decide.ts';
import { startEditing, stopEditing, useIsEditing } from './editing.ts';
import { FieldForm } from './FieldForm.tsx';
import forms from './forms.module.css';

type Note = EventDetail['decisions']['notes'][number];

/** What the user has written about the event, and the way to write more. */
export function Notes({ event: { id, decisions } }: { event: EventDetail }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const isAdding = useIsEditing(id, 'note');
  const add = (text: string) => {
    stopEditing();
    void writeNote(context, { id, text });
  };
  return (
    <section aria-label={t('edit.notes.title')}>
      <h3 className={styles.heading}>{t('edit.notes.title')}</h3>
      {decisions.notes.map((note) => (
        <NoteItem key={note.id} event={id} note={note} />
      ))}
      {isAdding ? (
        <NoteForm label={t('edit.notes.add')} first="" onSubmit={add} onCancel={stopEditing} />
      ) : (
        <Button look="link" onPress={() => startEditing('note')}>
          <Icon name="plus" />
          {t('edit.notes.add')}
        </Button>
      )}
    </section>
  );
}

function NoteItem({ event, note }: { event: string; note: Note }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const moment = useMoment();
  const isChanging = useIsEditing(event, note.id);
  const change = (text: string) => {
    stopEditing();
    void writeNote(context, { id: event, text, note: note.id });
  };
  if (isChanging)
    return (
      <NoteForm label={t('edit.notes.edit')} first={note.text} onSubmit={change} onCancel={stopEditing} />
    );
  return (
    <div className={styles.note}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.by}>{moment.by(note)}</p>
      <div className={styles.tools}>
        <IconButton
          look="quiet"
          icon="edit"
          label={t('edit.notes.edit')}
          onPress={() => startEditing(note.id)}
        />
        <IconButton look="quiet" icon="trash" label={t('edit.notes.remove')} onPress={() => change('')} />
      </div>
    </div>
  );
}

interface FormProps {
  label: string;
  first: string;
  onSubmit(text: string): void;
  onCancel(): void;
}

function NoteForm({ label, first, onSubmit, onCancel }: FormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(first);
  return (
    <FieldForm
      label={label}
      isValid={text.trim() !== ''}
      onSubmit={() => onSubmit(text.trim())}
      onCancel={onCancel}
    >
      <TextField className={forms.field ?? ''} value={text} onChange={setText} autoFocus maxLength={20_000}>
        <Label>{t('edit.notes.text')}</Label>
        <TextArea rows={3} />
      </TextField>
    </FieldForm>
  );
}
