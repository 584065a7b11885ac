import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { openOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { openMention } from '../state/view.ts';
import styles from './SourceMenu.module.css';
import { splitSource } from './structure.ts';

/** What can be done with one source of an event: split it off, or move it to another event. */
export function SourceMenu({ event, mention }: { event: EventDetail; mention: Mention }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const move = () => {
    openMention(mention.id, mention.article);
    openOverlay('move-source');
  };
  return (
    <div className={styles.menu}>
      <MenuTrigger>
        <IconButton look="quiet" icon="more" label={t('edit.source.menu', { title: mention.articleTitle })} />
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Menu className={styles.items ?? ''}>
            {event.mentions.length > 1 && (
              <MenuItem
                className={styles.item ?? ''}
                onAction={() => void splitSource(context, event.id, mention.id)}
              >
                <Icon name="split" />
                {t('edit.source.split')}
              </MenuItem>
            )}
            <MenuItem className={styles.item ?? ''} onAction={move}>
              <Icon name="move" />
              {t('edit.source.move')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
