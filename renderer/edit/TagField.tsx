import { useId } from 'react';
import { useCall } from '../state/workspace.tsx';
import styles from './forms.module.css';

interface Props {
  label: string;
  tag: string;
  onChange(tag: string): void;
}

/** A tag as it is typed; those in use are offered. */
export function TagField({ label, tag, onChange }: Props) {
  const field = useId();
  const known = useId();
  const tags = useCall('events.tags', {}).data?.tags ?? [];
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        // biome-ignore lint/a11y/noAutofocus: the user has just opened this form
        autoFocus
        value={tag}
        list={known}
        maxLength={60}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={known}>
        {tags.map((each) => (
          <option key={each.tag} value={each.tag} />
        ))}
      </datalist>
    </div>
  );
}
