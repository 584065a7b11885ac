import { useTranslation } from 'react-i18next';
import { IMAGE_SIZES } from '../../workspace/contract.ts';
import { Choice } from '../design/Choice.tsx';
import { Segmented } from '../design/Segmented.tsx';
import styles from './ExportDialog.module.css';
import { Check, Labelled, Pixels, Text } from './Fields.tsx';
import type { Change, Settings, Theme } from './settings.ts';

/** How an image looks. */
export function ImageOptions({ settings, change }: { settings: Settings; change: Change }) {
  const { t } = useTranslation();
  const { format, size, width, height, theme, subtitle, credit, sources, isOutlined, isSeveral } = settings;
  return (
    <>
      <Text label={t('export.subtitle')} value={subtitle} onChange={(subtitle) => change({ subtitle })} />
      <Choice<string>
        label={t('export.size')}
        value={size}
        onChange={(size) => change({ size })}
        options={[...IMAGE_SIZES, 'free', 'own'].map((id) => ({
          id,
          name: t(`export.sizes.${id}`, { defaultValue: id.replace('x', ' × ') }),
          about: t(`export.sizesAbout.${id}`, { defaultValue: '' }),
        }))}
      />
      {(size === 'free' || size === 'own') && (
        <div className={styles.row}>
          <Pixels label={t('export.width')} value={width} onChange={(width) => change({ width })} />
          {size === 'own' && (
            <Pixels label={t('export.height')} value={height} onChange={(height) => change({ height })} />
          )}
        </div>
      )}
      <div className={styles.row}>
        <Labelled label={t('export.theme')}>
          <Segmented<Theme>
            label={t('export.theme')}
            options={{ light: t('export.light'), dark: t('export.dark'), mono: t('export.mono') }}
            value={theme}
            onChange={(theme) => change({ theme })}
          />
        </Labelled>
      </div>
      <div className={styles.checks}>
        <Check label={t('export.sources')} value={sources} onChange={(sources) => change({ sources })} />
        {format === 'pdf' && (
          <Check
            label={t('export.several')}
            value={isSeveral}
            onChange={(isSeveral) => change({ isSeveral })}
          />
        )}
        {format === 'svg' && (
          <Check
            label={t('export.outlined')}
            value={isOutlined}
            onChange={(isOutlined) => change({ isOutlined })}
          />
        )}
      </div>
      <Text
        label={t('export.credit')}
        value={credit}
        onChange={(credit) => change({ credit })}
        placeholder="Dateline"
      />
    </>
  );
}
