import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import styles from './errors.module.css';
import { report } from './report.ts';

interface Props {
  children: ReactNode;
}

/** Keeps a crash in one part of the window from taking the others with it. */
export class Boundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: Error) {
    console.error(error);
    report(error);
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <Crashed retry={() => this.setState({ crashed: false })} />;
  }
}

function Crashed({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.card} role="alert">
      <Icon name="warning" />
      <div>
        <p>{t('error.crash')}</p>
        <Button onPress={retry}>{t('error.retry')}</Button>
      </div>
    </div>
  );
}
