import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import banner from '../review/Banners.module.css';
import { useCall } from '../state/workspace.tsx';
import { useWayBack } from './useWayBack.ts';

/** Says why nothing can be changed in this workspace, and tries again. */
export function ReadOnlyBanner() {
  const { t } = useTranslation();
  const { access, why } = useCall('workspace.access', {}).data ?? {};
  const { take, isTaken, failure } = useWayBack();
  if (access !== 'read') return null;
  const reason = why === 'busy' || why === 'disk-full' ? why : 'read-only';
  return (
    <section className={banner.banner} aria-label={t('access.readOnly')}>
      <Icon name="lock" />
      <p role={failure ? 'alert' : undefined}>
        <strong>{t('access.readOnly')}</strong> {failure ?? t(`access.read.${reason}`)}
      </p>
      <Button isDisabled={isTaken} onPress={() => void take('workspace.reopen', {})}>
        {t('access.again')}
      </Button>
    </section>
  );
}
