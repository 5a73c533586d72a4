import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import buttonStyles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly label?: string;
  readonly kind?: 'plain' | 'framed' | 'primary';
  readonly icon?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Whether what it opens is shown. */
  readonly expanded?: boolean;
  readonly autoFocus?: boolean;
  /** Does what the form around it is for. */
  readonly submits?: boolean;
  /** What is shown where the pointer rests: for a button that is only an icon its name, unless this says more. */
  readonly hint?: string;
  /** The Tab key passes it by, where something else leads to it. */
  readonly skipped?: boolean;
}

/** A button; `label` names one that shows only an icon, and is its tooltip. */
export function Button({
  children,
  onPress,
  label,
  kind = 'plain',
  icon,
  small,
  disabled,
  pressed,
  expanded,
  autoFocus,
  submits,
  hint = icon ? label : undefined,
  skipped,
}: ButtonProps) {
  // React Aria's button takes no title.
  const titled = (button: HTMLButtonElement | null) => {
    if (button && hint !== undefined) button.title = hint;
  };
  return (
    <AriaButton
      ref={titled}
      className={classes(
        buttonStyles.button,
        kind === 'framed' && buttonStyles.framed,
        kind === 'primary' && buttonStyles.primary,
        icon && buttonStyles.icon,
        small && buttonStyles.small,
      )}
      type={submits ? 'submit' : 'button'}
      {...(onPress === undefined ? {} : { onPress })}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      excludeFromTabOrder={skipped ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      {children}
    </AriaButton>
  );
}
