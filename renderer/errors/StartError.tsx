import styles from './errors.module.css';

/**
 * The window without a workspace: nothing can be asked, so this speaks both languages itself, as the language may not
 * have been chosen yet either.
 */
export function StartError() {
  const german = navigator.language.startsWith('de');
  return (
    <main className={styles.page} role="alert">
      <h1>{german ? 'Dateline konnte nicht starten' : 'Dateline could not start'}</h1>
      <p>
        {german
          ? 'Der Arbeitsbereich antwortet nicht. Schließen Sie das Fenster und starten Sie Dateline neu.'
          : 'The workspace does not answer. Close the window and start Dateline again.'}
      </p>
    </main>
  );
}
