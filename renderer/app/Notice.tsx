import { useEffect } from 'react';
import { dismissNotice, useNotice } from '../state/notices.ts';
import styles from './Notice.module.css';

/** How long a notice stays, in milliseconds: long enough to read two lines twice. */
const SHOWN = 6000;

/** What has just happened, at the bottom of the window and in the live region of screen readers. */
export function Notice() {
  const notice = useNotice((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(dismissNotice, SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={styles.region} role="status">
      {notice && (
        <p key={notice.id} className={styles.notice}>
          {notice.text}
        </p>
      )}
    </div>
  );
}
