import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undo } from '../commands/history.ts';
import { Keys } from '../commands/Keys.tsx';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { dismissNotice, useNotice } from '../state/notices.ts';
import styles from './Notice.module.css';

/** How long a notice stays, in milliseconds: long enough to read two lines twice; longer where it can be acted on. */
const SHOWN = 6000;
const UNDOABLE = 10_000;

/** What has just happened, at the bottom of the window and in the live region of screen readers. */
export function Notice() {
  const { t } = useTranslation();
  const notice = useNotice((state) => state.notice);
  const context = useCommandContext();
  // As long as the pointer or the keyboard is on it, it stays.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(dismissNotice, notice.undoable ? UNDOABLE : SHOWN);
    return () => clearTimeout(timer);
  }, [notice, held]);

  const takeBack = () => {
    setHeld(false);
    void undo(context);
  };
  return (
    <div className={styles.region}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only stays while it is pointed at */}
      <div
        className={notice ? styles.notice : undefined}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status">
          <p key={notice?.id}>{notice?.text}</p>
        </div>
        {notice?.undoable && (
          <button type="button" onClick={takeBack}>
            {t('commands.names.undo')} <Keys chord="Mod+Z" />
          </button>
        )}
      </div>
    </div>
  );
}
