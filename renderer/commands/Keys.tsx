import { Fragment } from 'react';
import { useLanguage } from '../i18n/language.ts';
import styles from './Keys.module.css';
import { keyCaps } from './keys.ts';

/** A chord as keys of a keyboard. */
export function Keys({ chord }: { chord: string }) {
  const language = useLanguage();
  return (
    <span className={styles.keys}>
      {keyCaps(chord, language).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && <span className="hidden"> + </span>}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
