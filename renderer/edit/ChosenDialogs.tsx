import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useChosen } from '../state/chosen.ts';
import { useTypeOptions } from '../state/type-labels.ts';
import { tagEvents, typeEvents } from './decide.ts';
import { FieldForm } from './FieldForm.tsx';
import { Select } from './Select.tsx';
import { TagField } from './TagField.tsx';

/** Gives all chosen events a tag, or takes it from them. */
export function TagChosenDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'tag-chosen');
  const count = useChosen(({ ids }) => ids.length);
  return (
    <Sheet title={t('edit.chosen.tagTitle', { count })} isOpen={isOpen && count > 0} onClose={closeOverlay}>
      <TagForm />
    </Sheet>
  );
}

function TagForm() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const ids = useChosen((chosen) => chosen.ids);
  const [tag, setTag] = useState('');
  const told = tag.trim();
  const set = (on: boolean) => {
    closeOverlay();
    void tagEvents(context, ids, told, on);
  };
  return (
    <FieldForm
      label={t('edit.tags.add')}
      isValid={told !== ''}
      onSubmit={() => set(true)}
      onCancel={closeOverlay}
    >
      <TagField label={t('edit.tags.tag')} tag={tag} onChange={setTag} />
      <div>
        <Button look="link" isDisabled={told === ''} onPress={() => set(false)}>
          {t('edit.chosen.untag')}
        </Button>
      </div>
    </FieldForm>
  );
}

/** Gives all chosen events one type. */
export function TypeChosenDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'type-chosen');
  const count = useChosen(({ ids }) => ids.length);
  return (
    <Sheet title={t('edit.chosen.typeTitle', { count })} isOpen={isOpen && count > 0} onClose={closeOverlay}>
      <TypeForm />
    </Sheet>
  );
}

function TypeForm() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const ids = useChosen((chosen) => chosen.ids);
  const options = useTypeOptions();
  const [type, setType] = useState(options[0]?.id ?? '');
  const set = () => {
    closeOverlay();
    void typeEvents(context, ids, type);
  };
  return (
    <FieldForm label={t('edit.fields.type')} isValid={type !== ''} onSubmit={set} onCancel={closeOverlay}>
      <Select label={t('edit.fields.type')} options={options} value={type} onChange={setType} autoFocus />
    </FieldForm>
  );
}
