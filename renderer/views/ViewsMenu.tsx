import { type FormEvent, useState } from 'react';
import { Dialog, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../workspace/contract.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { notify } from '../state/notices.ts';
import { useAct, useCall } from '../state/workspace.tsx';
import styles from './ViewsMenu.module.css';
import { closeViews, currentView, openView, openViews, useViewsMenu } from './views.ts';

/** The saved views: open, rename or delete one, or save what is shown now. */
export function ViewsMenu() {
  const { t } = useTranslation();
  const { open, saving } = useViewsMenu();
  return (
    <DialogTrigger isOpen={open} onOpenChange={(isOpen) => (isOpen ? openViews() : closeViews())}>
      <Button look="quiet" aria-label={t('views.title')}>
        <Icon name="bookmark" />
        <span className={styles.wide}>{t('views.button')}</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('views.title')}>
          <Views saving={saving} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Views({ saving }: { saving: boolean }) {
  const { t } = useTranslation();
  const views = useCall('views.list', {}).data?.views ?? [];
  const save = useAct('views.save');
  const submit = (name: string) =>
    save.mutate(
      { name, ...currentView() },
      {
        onSuccess: () => {
          notify(t('views.saved', { name }));
          closeViews();
        },
      },
    );
  return (
    <>
      <h2 className={styles.title}>{t('views.title')}</h2>
      {views.length === 0 && <p className={styles.none}>{t('views.none')}</p>}
      <ul>
        {views.map((view) => (
          <ViewItem key={view.id} view={view} />
        ))}
      </ul>
      <NameForm
        label={t('views.save')}
        autoFocus={saving || views.length === 0}
        hintFor={(name) => (views.some((view) => isSame(view.name, name)) ? t('views.replaces') : null)}
        error={save.error ? t(`error.${save.error.code}`) : null}
        onSubmit={submit}
      />
    </>
  );
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.trim().toLowerCase();

function ViewItem({ view }: { view: SavedView }) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const rename = useAct('views.rename');
  const remove = useAct('views.remove');
  const { id, name } = view;
  if (renaming)
    return (
      <li>
        <NameForm
          label={t('views.name')}
          first={name}
          autoFocus
          error={rename.error ? t('views.taken') : null}
          onSubmit={(changed) =>
            rename.mutate({ id, name: changed }, { onSuccess: () => setRenaming(false) })
          }
        />
      </li>
    );
  return (
    <li className={styles.view}>
      <button
        type="button"
        className={styles.open}
        title={name}
        onClick={() => {
          openView(view);
          notify(t('views.shown', { name }));
          closeViews();
        }}
      >
        {name}
      </button>
      <IconButton
        look="quiet"
        icon="edit"
        label={t('views.rename', { name })}
        onPress={() => setRenaming(true)}
      />
      <IconButton
        look="quiet"
        icon="close"
        label={t('views.remove', { name })}
        onPress={() => remove.mutate({ id }, { onSuccess: () => notify(t('views.removed', { name })) })}
      />
    </li>
  );
}

interface FormProps {
  label: string;
  first?: string;
  autoFocus: boolean;
  /** Something to know about a name before it is taken. */
  hintFor?: (name: string) => string | null;
  error: string | null;
  onSubmit(name: string): void;
}

function NameForm({ label, first = '', autoFocus, hintFor, error, onSubmit }: FormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(first);
  const hint = hintFor?.(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onSubmit(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField value={name} onChange={setName} autoFocus={autoFocus} maxLength={100}>
        <Label>{label}</Label>
        <Input placeholder={t('views.name')} />
      </TextField>
      <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
        {t('views.ok')}
      </Button>
      {hint && <p className={styles.hint}>{hint}</p>}
      {error && (
        <p className={styles.bad} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
