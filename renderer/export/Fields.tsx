import type { ReactNode } from 'react';
import { Checkbox, Input, Label, NumberField, TextField } from 'react-aria-components';
import styles from './ExportDialog.module.css';

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange(value: Value): void;
}

export function Text({ label, value, onChange, placeholder }: FieldProps<string> & { placeholder?: string }) {
  return (
    <TextField className={styles.field ?? ''} value={value} onChange={onChange} maxLength={300}>
      <Label>{label}</Label>
      <Input {...(placeholder && { placeholder })} />
    </TextField>
  );
}

export function Check({ label, value, onChange }: FieldProps<boolean>) {
  return (
    <Checkbox className={styles.check ?? ''} isSelected={value} onChange={onChange}>
      <span className={styles.box} aria-hidden="true" />
      {label}
    </Checkbox>
  );
}

/** A side of an image, in pixels. */
export function Pixels({ label, value, onChange }: FieldProps<number>) {
  return (
    <NumberField
      className={styles.field ?? ''}
      value={value}
      onChange={(number) => Number.isFinite(number) && onChange(number)}
      minValue={320}
      maxValue={8000}
      step={10}
      formatOptions={{ useGrouping: false }}
    >
      <Label>{label}</Label>
      <Input />
    </NumberField>
  );
}

/** A control with a label above that it already says itself to those who do not see it. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
