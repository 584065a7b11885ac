import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { FieldForm } from '../edit/FieldForm.tsx';
import { Select } from '../edit/Select.tsx';
import { useLanguage } from '../i18n/language.ts';
import styles from './ArticleTools.module.css';
import { removeArticle, setLanguage, useAskingLanguage } from './decide.ts';

/** Languages to choose from: those with a grammar of their own, and those that chrono-node knows. */
const LANGUAGES = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pt', 'ru', 'uk', 'sv', 'ja', 'zh'] as const;

/** The language of the open article, to be corrected, and the way out of the workspace. */
export function ArticleTools({ article }: { article: Output<'articles.get'> }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const nameOf = useLanguageName();
  const asking = useAskingLanguage((state) => state.article === article.id);
  const ask = (on: boolean) => useAskingLanguage.setState({ article: on ? article.id : null });
  return (
    <>
      <p className={styles.tools}>
        {t('edit.article.language', { language: nameOf(article.language) })}
        <Button look="link" aria-expanded={asking} onPress={() => ask(!asking)}>
          {t('edit.article.changeLanguage')}
        </Button>
        <Button look="link" onPress={() => void removeArticle(context, article.id)}>
          {t('edit.article.remove')}
        </Button>
      </p>
      {asking && <LanguageForm article={article} onDone={() => ask(false)} />}
    </>
  );
}

function LanguageForm({ article, onDone }: { article: Output<'articles.get'>; onDone(): void }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const nameOf = useLanguageName();
  const [language, set] = useState(article.language);
  const codes = [...new Set([article.language, ...LANGUAGES])];
  const options = codes.map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name));
  const tell = (told: string | null) => {
    onDone();
    void setLanguage(context, article.id, told);
  };
  return (
    <FieldForm
      label={t('edit.article.languageLabel')}
      isValid={language !== article.language}
      onSubmit={() => tell(language)}
      onCancel={onDone}
    >
      <Select
        label={t('edit.article.languageLabel')}
        options={options}
        value={language}
        onChange={set}
        autoFocus
      />
      <Button look="link" onPress={() => tell(null)}>
        {t('edit.article.engineLanguage')}
      </Button>
    </FieldForm>
  );
}

/** Names languages in the language of the user interface. */
function useLanguageName(): (code: string) => string {
  const language = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  return (code) => names.of(code) ?? code;
}
