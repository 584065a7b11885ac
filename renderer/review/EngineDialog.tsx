import { useEffect, useState } from 'react';
import { Checkbox, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ArticleChanges, Output } from '../../workspace/contract.ts';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import forms from '../edit/forms.module.css';
import { notify } from '../state/notices.ts';
import { useCall, useWorkspace } from '../state/workspace.tsx';
import { ArticleDiff } from './ArticleDiff.tsx';
import styles from './EngineDialog.module.css';
import { putOff } from './engine.ts';

/** What a new version of the engine would change, article by article, before the user accepts it. */
export function EngineDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'engine');
  return (
    <Sheet title={t('engine.title')} isOpen={isOpen} onClose={closeOverlay} isWide>
      <Engine />
    </Sheet>
  );
}

function Engine() {
  const { t } = useTranslation();
  const status = useCall('engine.status', {}).data;
  if (!status) return null;
  if (status.stale === 0) return <p>{t('engine.current')}</p>;
  return <Diff version={status.version} />;
}

function Diff({ version }: { version: string }) {
  const { t } = useTranslation();
  const { transport } = useWorkspace();
  const context = useCommandContext();
  const diff = useDiff();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState(false);
  const cancel = () => void transport.call('engine.cancel', {});
  if (!diff || accepting) return <Reading onCancel={cancel} />;

  const { articles, counts } = diff;
  const chosen = articles.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const accept = async () => {
    setAccepting(true);
    const answer = await context.act('engine.accept', left.size > 0 ? { articles: chosen } : {});
    setAccepting(false);
    if (!answer) return;
    notify(t('engine.accepted', { count: answer.articles }));
    closeOverlay();
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <>
      <Counts counts={counts} />
      <p className={forms.hint}>{t('engine.keeps')}</p>
      <ul className={styles.articles}>
        {articles.map((article) => (
          <ArticleItem
            key={article.id}
            article={article}
            isChosen={!left.has(article.id)}
            onToggle={() => toggle(article.id)}
          />
        ))}
      </ul>
      <div className={forms.actions}>
        <Button
          look="primary"
          isDisabled={articles.length > 0 && chosen.length === 0}
          onPress={() => void accept()}
        >
          {left.size > 0 ? t('engine.acceptChosen', { count: chosen.length }) : t('engine.accept')}
        </Button>
        <Button
          onPress={() => {
            putOff(version);
            closeOverlay();
          }}
        >
          {t('engine.later')}
        </Button>
      </div>
    </>
  );
}

/** Asks once, when the dialog opens: a diff of many articles takes its time. */
function useDiff(): Output<'engine.diff'> | null {
  const { act } = useCommandContext();
  const [diff, setDiff] = useState<Output<'engine.diff'> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    let isClosed = false;
    act('engine.diff', {}).then((answer) => {
      if (isClosed) return;
      if (answer && !answer.cancelled) setDiff(answer);
      else closeOverlay();
    });
    return () => {
      isClosed = true;
      void act('engine.cancel', {});
    };
  }, []);
  return diff;
}

function Reading({ onCancel }: { onCancel(): void }) {
  const { t } = useTranslation();
  const { transport } = useWorkspace();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEffect(
    () =>
      transport.subscribe((notification) => {
        if (notification.kind === 'engine-progress') setProgress(notification);
      }),
    [transport],
  );
  const { done, total } = progress;
  const label = t('engine.reading', { done, total });
  return (
    <div className={styles.reading}>
      <ProgressBar aria-label={label} value={done} maxValue={Math.max(1, total)}>
        {({ percentage }) => (
          <div className={styles.track}>
            <div style={{ width: `${percentage}%` }} />
          </div>
        )}
      </ProgressBar>
      <p role="status">{label}</p>
      <Button onPress={onCancel}>{t('engine.cancel')}</Button>
    </div>
  );
}

const COUNTED = ['added', 'gone', 'when', 'type', 'title'] as const;

function Counts({ counts }: { counts: Output<'engine.diff'>['counts'] }) {
  const { t } = useTranslation();
  if (counts.articles === 0) return <p>{t('engine.same')}</p>;
  const told = COUNTED.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`engine.counts.${kind}`, { count: counts[kind] }),
  );
  return (
    <p>
      <strong>{t('engine.articles', { count: counts.articles })}</strong>: {told.join(', ')}
    </p>
  );
}

interface ItemProps {
  article: ArticleChanges;
  isChosen: boolean;
  onToggle(): void;
}

function ArticleItem({ article, isChosen, onToggle }: ItemProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.article}>
      <Checkbox
        className={forms.check ?? ''}
        isSelected={isChosen}
        onChange={onToggle}
        aria-label={t('engine.choose', { title: article.title })}
      >
        <span className={forms.box} aria-hidden="true" />
        <strong>{article.title}</strong>
      </Checkbox>
      <ArticleDiff article={article} />
    </li>
  );
}
