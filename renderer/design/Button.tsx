import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Look = 'plain' | 'primary' | 'quiet' | 'link';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  look?: Look;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** The one button: plain with a border, primary for the main action, quiet without a border, or like a link. */
export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}

interface IconButtonProps extends Omit<Props, 'children'> {
  icon: IconName;
  /** Its accessible name, and its tooltip. */
  label: string;
  /** A longer tooltip, where the label alone says too little. */
  hint?: string;
}

/** A button that shows an icon only. */
export function IconButton({ icon, label, hint, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} aria-label={label}>
        <Icon name={icon} />
      </Button>
      <Tooltip className={styles.tooltip} offset={6}>
        {hint ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}
