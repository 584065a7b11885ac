/** The form of each field of an event. */
import { type ComponentType, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CorrectableField, Correction, EventDetail, Factuality } from '../../workspace/contract.ts';
import { useTypeOptions } from '../state/type-labels.ts';
import { AmountList } from './AmountList.tsx';
import { amountsInFields, toldAmounts } from './amounts.ts';
import { DateFields } from './DateFields.tsx';
import { FieldForm } from './FieldForm.tsx';
import styles from './forms.module.css';
import { NameList } from './NameList.tsx';
import { Select } from './Select.tsx';
import { toldOf } from './told-date.ts';

interface Props {
  event: EventDetail;
  /** What the form is for: "Datum berichtigen". */
  label: string;
  onSet(set: Correction): void;
  onCancel(): void;
}

function WhenForm({ event, label, onSet, onCancel }: Props) {
  const first = toldOf(event.when);
  const [told, setTold] = useState<typeof first | null>(first);
  return (
    <FieldForm
      label={label}
      isValid={told !== null}
      onSubmit={() => onSet({ when: told })}
      onCancel={onCancel}
    >
      <DateFields first={first} onChange={setTold} autoFocus />
    </FieldForm>
  );
}

function TitleForm({ event, label, onSet, onCancel }: Props) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(event.title);
  return (
    <FieldForm
      label={label}
      isValid={title.trim() !== ''}
      onSubmit={() => onSet({ title: title.trim() })}
      onCancel={onCancel}
    >
      <TextField className={styles.field ?? ''} value={title} onChange={setTitle} autoFocus maxLength={300}>
        <Label>{t('edit.fields.title')}</Label>
        <TextArea rows={3} />
      </TextField>
    </FieldForm>
  );
}

function TypeForm({ event, label, onSet, onCancel }: Props) {
  const { t } = useTranslation();
  const options = useTypeOptions();
  const [type, setType] = useState(event.type);
  return (
    <FieldForm label={label} isValid onSubmit={() => onSet({ type })} onCancel={onCancel}>
      <Select label={t('edit.fields.type')} options={options} value={type} onChange={setType} autoFocus />
    </FieldForm>
  );
}

function ParticipantsForm({ event, label, onSet, onCancel }: Props) {
  const { t } = useTranslation();
  const [participants, setParticipants] = useState(event.participants);
  return (
    <FieldForm label={label} isValid onSubmit={() => onSet({ participants })} onCancel={onCancel}>
      <NameList
        label={t('edit.fields.participants')}
        names={participants}
        onChange={setParticipants}
        suggest="participants"
      />
    </FieldForm>
  );
}

function PlacesForm({ event, label, onSet, onCancel }: Props) {
  const { t } = useTranslation();
  const [places, setPlaces] = useState(event.places);
  return (
    <FieldForm label={label} isValid onSubmit={() => onSet({ places })} onCancel={onCancel}>
      <NameList label={t('edit.fields.places')} names={places} onChange={setPlaces} suggest="places" />
    </FieldForm>
  );
}

function AmountsForm({ event, label, onSet, onCancel }: Props) {
  const [amounts, setAmounts] = useState(() =>
    amountsInFields(event.amounts.length > 0 ? event.amounts : []),
  );
  const told = toldAmounts(amounts);
  return (
    <FieldForm
      label={label}
      isValid={told !== null}
      onSubmit={() => told && onSet({ amounts: told })}
      onCancel={onCancel}
    >
      <AmountList amounts={amounts} onChange={setAmounts} />
    </FieldForm>
  );
}

const FACTUALITIES: Factuality[] = ['asserted', 'reported', 'planned', 'denied'];

function FactualityForm({ event, label, onSet, onCancel }: Props) {
  const { t } = useTranslation();
  const [factuality, setFactuality] = useState(event.factuality);
  const options = FACTUALITIES.map((id) => ({ id, name: t(`factuality.${id}`) }));
  return (
    <FieldForm label={label} isValid onSubmit={() => onSet({ factuality })} onCancel={onCancel}>
      <Select<Factuality>
        label={t('edit.fields.factuality')}
        options={options}
        value={factuality}
        onChange={setFactuality}
        autoFocus
      />
    </FieldForm>
  );
}

export const FORMS: Record<CorrectableField, ComponentType<Props>> = {
  when: WhenForm,
  title: TitleForm,
  type: TypeForm,
  participants: ParticipantsForm,
  places: PlacesForm,
  amounts: AmountsForm,
  factuality: FactualityForm,
};
