import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from '../theme/classes.ts';
import dialogStyles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As much of the window as there is. */
  readonly large?: boolean;
  readonly onClose: () => void;
}

/** Something to be answered before anything else; Escape closes it. */
export function Dialog({ title, children, wide, large, onClose }: DialogProps) {
  return (
    <ModalOverlay
      className={classes(dialogStyles.ground)}
      isOpen
      isDismissable={false}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={classes(dialogStyles.dialog, wide && dialogStyles.wide, large && dialogStyles.large)}>
        <AriaDialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
