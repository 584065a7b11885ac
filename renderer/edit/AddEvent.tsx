import { type FormEvent, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ToldDate } from '../../workspace/contract.ts';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import type { Passage } from '../reader/selection.ts';
import { useTypeOptions } from '../state/type-labels.ts';
import { selectEvent } from '../state/view.ts';
import { useAdding } from './adding.ts';
import { DateFields } from './DateFields.tsx';
import forms from './forms.module.css';
import { Select } from './Select.tsx';

/** Titles are proposed up to this length: the first sentence of a selection. */
const TITLE = 160;

/** Adds an event of the user's own, from words that are selected in an article or without a source. */
export function AddEventDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'add-event');
  const passage = useAdding((state) => state.passage);
  return (
    <Sheet title={t('edit.add.title')} isOpen={isOpen} onClose={closeOverlay}>
      <AddEventForm passage={passage} />
    </Sheet>
  );
}

function AddEventForm({ passage }: { passage: Passage | null }) {
  const { t } = useTranslation();
  const { edit } = useCommandContext();
  const types = useTypeOptions();
  const [title, setTitle] = useState(() => (passage ? proposed(passage.text) : ''));
  const [type, setType] = useState('other');
  const first: ToldDate = passage?.when ?? { kind: 'unknown' };
  const [when, setWhen] = useState<ToldDate | null>(first);
  const isValid = title.trim() !== '' && when !== null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || !when) return;
    const source = passage && { article: passage.article, start: passage.start, end: passage.end };
    const told = { title: title.trim(), type, ...(when.kind !== 'unknown' && { when }) };
    const answer = await edit('events.add', { ...told, ...(source && { source }) });
    // Where it failed, what was typed stays.
    if (!answer) return;
    closeOverlay();
    selectEvent(answer.event);
  };
  return (
    <form className={forms.plain} onSubmit={submit} aria-label={t('edit.add.title')}>
      <TextField className={forms.field ?? ''} value={title} onChange={setTitle} autoFocus maxLength={300}>
        <Label>{t('edit.add.name')}</Label>
        <TextArea rows={2} />
      </TextField>
      <Select label={t('edit.add.type')} options={types} value={type} onChange={setType} />
      <DateFields first={first} onChange={setWhen} />
      {passage ? (
        <figure>
          <figcaption className={forms.hint}>
            {t('edit.add.source')}: {passage.articleTitle}
          </figcaption>
          <blockquote className={forms.quote}>{passage.text}</blockquote>
        </figure>
      ) : (
        <p className={forms.hint}>{t('edit.add.noSource')}</p>
      )}
      <div className={forms.actions}>
        <Button look="primary" type="submit" isDisabled={!isValid}>
          {t('edit.add.submit')}
        </Button>
        <Button onPress={closeOverlay}>{t('edit.cancel')}</Button>
      </div>
    </form>
  );
}

/** The selection as a title, without its full stop; cut at a word where it is long. */
function proposed(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]$/, '');
  if (words.length <= TITLE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', TITLE))} …`;
}
