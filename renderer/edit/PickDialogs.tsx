import { useTranslation } from 'react-i18next';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Sheet } from '../design/Sheet.tsx';
import { currentMention } from '../inspector/current-mention.ts';
import { useSelectedEvent } from '../state/selected-event.ts';
import { useView } from '../state/view.ts';
import { EventPicker } from './EventPicker.tsx';
import forms from './forms.module.css';
import { mergeEvents, moveSource } from './structure.ts';

/** "Same event as …": finds another event and makes one of both. */
export function SameAsDialog() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { data } = useSelectedEvent();
  const isOpen = useOverlay(({ open }) => open === 'same-as');
  return (
    <Sheet title={t('edit.pick.sameTitle')} isOpen={isOpen && data !== undefined} onClose={closeOverlay}>
      {data && (
        <>
          <p className={forms.quote}>{data.title}</p>
          <p className={forms.hint}>{t('edit.pick.sameHint')}</p>
          <EventPicker
            event={data}
            onPick={(id) => {
              closeOverlay();
              void mergeEvents(context, [data.id, id]);
            }}
          />
        </>
      )}
    </Sheet>
  );
}

/** Moves the open source to an event that is found here. */
export function MoveSourceDialog() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { data } = useSelectedEvent();
  const chosen = useView((view) => view.mention);
  const isOpen = useOverlay(({ open }) => open === 'move-source');
  const mention = data ? currentMention(data, chosen) : null;
  return (
    <Sheet title={t('edit.pick.moveTitle')} isOpen={isOpen && mention !== null} onClose={closeOverlay}>
      {data && mention && (
        <>
          <p className={forms.quote}>{mention.sentence}</p>
          <p className={forms.hint}>{t('edit.pick.moveHint')}</p>
          <EventPicker
            event={data}
            onPick={(to) => {
              closeOverlay();
              void moveSource(context, mention.id, to);
            }}
          />
        </>
      )}
    </Sheet>
  );
}
