import { type FormEvent, Fragment, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import type { CommandContext } from '../commands/command.ts';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useMoment } from '../i18n/moment.ts';
import { notify } from '../state/notices.ts';
import { useAct, useCall } from '../state/workspace.tsx';
import { useAskingAuthor } from './author.ts';
import forms from './forms.module.css';
import styles from './HistoryDialog.module.css';

/** Steps shown at first, and added each time more are asked for. */
const PAGE = 50;

type Step = Output<'edits.list'>['edits'][number];

/** Every step with its name, who made it and when; each leads back, or forward again, to where it stood. */
export function HistoryDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'history');
  return (
    <Sheet title={t('log.title')} isOpen={isOpen} onClose={closeOverlay}>
      <AuthorForm />
      <Steps />
    </Sheet>
  );
}

function Steps() {
  const { t } = useTranslation();
  const [offsets, setOffsets] = useState([0]);
  const { data, error } = useCall('edits.list', { limit: 1 });
  if (error) return <CallFailure error={error} />;
  if (!data) return null;
  const { total } = data;
  const shown = offsets.length * PAGE;
  if (total === 0) return <p className={forms.hint}>{t('log.none')}</p>;
  return (
    <>
      <ol className={styles.steps}>
        {offsets.map((offset) => (
          <Page key={offset} offset={offset} />
        ))}
      </ol>
      {shown < total && (
        <Button look="link" onPress={() => setOffsets([...offsets, shown])}>
          {t('log.more')}
        </Button>
      )}
    </>
  );
}

/** Some of the steps, the newest first; those that were undone stand before all others. */
function Page({ offset }: { offset: number }) {
  const { t } = useTranslation();
  const { data } = useCall('edits.list', { offset, limit: PAGE });
  if (!data) return null;
  const { edits, undone, total } = data;
  const now = <li className={styles.now}>{t('log.now')}</li>;
  return (
    <>
      {edits.map((step, index) => {
        const place = offset + index;
        const times = step.undone ? undone - place : place - undone + 1;
        return (
          <Fragment key={step.id}>
            {place === undone && now}
            <StepItem step={step} times={times} does={step.undone ? 'redo' : 'undo'} />
          </Fragment>
        );
      })}
      {undone === total && offset + edits.length === total && now}
    </>
  );
}

interface StepProps {
  step: Step;
  /** How many steps lead there. */
  times: number;
  does: 'undo' | 'redo';
}

function StepItem({ step, times, does }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const context = useCommandContext();
  const name = step.label[language];
  const label = t(does === 'undo' ? 'log.undoTo' : 'log.redoTo', { step: name });
  return (
    <li className={styles.step} data-undone={step.undone || undefined}>
      <div>
        <p>{name}</p>
        <p className={forms.hint}>
          {moment.by(step)}
          {step.undone && ` · ${t('log.undone')}`}
        </p>
      </div>
      <Button look="quiet" aria-label={label} onPress={() => void go(context, does, times, label)}>
        {t(`commands.names.${does}`)}
      </Button>
    </li>
  );
}

/** Steps of one call: see `edits.undo`. */
const AT_ONCE = 50;

/** Takes so many steps back, or makes them again. */
async function go({ edit }: CommandContext, does: StepProps['does'], times: number, label: string) {
  for (let left = times; left > 0; left -= AT_ONCE)
    if (!(await edit(`edits.${does}`, { steps: Math.min(left, AT_ONCE) }, () => label))) return;
}

/** The name that stands beside the edits from now on. */
function AuthorForm() {
  const { t } = useTranslation();
  const author = useCall('workspace.info', {}).data?.author;
  const asking = useAskingAuthor((state) => state.asking);
  const [typed, setTyped] = useState<string | null>(null);
  const save = useAct('workspace.setAuthor');
  if (author === undefined) return null;
  const name = (typed ?? author).trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { name },
      {
        onSuccess: () => {
          setTyped(null);
          notify(name ? t('log.authorSaved', { name }) : t('log.authorCleared'));
        },
      },
    );
  };
  return (
    <form className={forms.plain} onSubmit={submit}>
      <TextField
        className={forms.field ?? ''}
        value={typed ?? author}
        onChange={setTyped}
        autoFocus={asking}
        maxLength={200}
      >
        <Label>{t('log.author')}</Label>
        <div className={forms.adding}>
          <Input autoComplete="name" />
          <Button type="submit" isDisabled={name === author}>
            {t('log.saveAuthor')}
          </Button>
        </div>
      </TextField>
      <p className={forms.hint}>{t('log.authorHint')}</p>
      {save.error && <p className={forms.bad}>{t(`error.${save.error.code}`)}</p>}
    </form>
  );
}
