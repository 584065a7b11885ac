import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Choice.module.css';

interface Option<T extends string> {
  id: T;
  name: string;
  about?: string;
}

interface Props<T extends string> {
  label: string;
  options: Option<T>[];
  value: T;
  onChange(value: T): void;
}

/** One of a few options, each with a line about it. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(id) => {
        const option = options.find((each) => each.id === id);
        if (option) onChange(option.id);
      }}
    >
      <Label>{label}</Label>
      <div className={styles.options}>
        {options.map(({ id, name, about }) => (
          <Radio key={id} value={id} className={styles.option ?? ''}>
            <strong>{name}</strong>
            {about && <span>{about}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
