import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import hintStyles from './hint.module.css';

interface HintProps {
  /** What is read aloud and shown where the pointer or the focus is. */
  readonly text: string;
  readonly children: ReactNode;
  /** Names one that shows only an icon. */
  readonly label?: string;
  readonly onPress?: (() => void) | undefined;
}

/** A word on screen that says more when it is pointed at or reached by key. */
export function Hint({ text, children, label, onPress }: HintProps) {
  return (
    <TooltipTrigger delay={250} closeDelay={80}>
      <Button
        className={classes(hintStyles.hint)}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {children}
      </Button>
      <Tooltip className={classes(hintStyles.tooltip)} placement="bottom end" offset={4}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
