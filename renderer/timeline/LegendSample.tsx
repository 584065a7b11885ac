import { useEffect, useRef } from 'react';
import signs from '../design/review-signs.json' with { type: 'json' };
import styles from './Legend.module.css';
import { shape } from './marks.ts';

/** Classes and parts of the bars as forms.css draws them. */
const BARS: Record<string, { className: string; parts?: number }> = {
  span: { className: 'bar boxed' },
  week: { className: 'bar boxed week soft', parts: 7 },
  month: { className: 'bar boxed month soft', parts: 4 },
  season: { className: 'bar boxed season soft', parts: 3 },
  year: { className: 'bar boxed year soft', parts: 12 },
  decade: { className: 'bar boxed decade soft', parts: 10 },
  open: { className: 'bar boxed open-end' },
  cluster: { className: 'cluster boxed' },
};

/** Factualities by the name they have in the legend; of dates, the fact. */
const SHAPES: Record<string, string> = {
  day: 'asserted',
  time: 'asserted',
  asserted: 'asserted',
  reported: 'reported',
  planned: 'planned',
  denied: 'denied',
};

/** What the user holds of events, as the sign beside their titles. */
const SIGNS: Record<string, string> = {
  confirmed: signs.confirmed,
  questioned: signs.disputed,
  hidden: signs.hidden,
  edited: signs.edited,
};

/** One form as the timeline draws it: with the same classes, so that the two cannot differ. */
export function LegendSample({ form }: { form: string }) {
  const bar = BARS[form];
  const look = SHAPES[form];
  const sign = SIGNS[form];
  if (bar)
    return (
      <span className={`${styles.sample} dateline-timeline`} aria-hidden="true">
        <span
          className={`mark ${bar.className}`}
          ref={(element) => element?.style.setProperty('--parts', String(bar.parts ?? 0))}
        >
          <span className="mark-bar" />
        </span>
      </span>
    );
  if (look)
    return (
      <span className={`${styles.sample} ${form === 'time' ? styles.time : ''}`} aria-hidden="true">
        <Shape look={look} />
      </span>
    );
  if (sign)
    return (
      <span className={`${styles.sample} ${styles.sign}`} aria-hidden="true">
        {sign}
      </span>
    );
  return <span className={`${styles.sample} ${styles[form]}`} aria-hidden="true" />;
}

function Shape({ look }: { look: string }) {
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => holder.current?.replaceChildren(shape('summit', look)), [look]);
  return <span ref={holder} />;
}
