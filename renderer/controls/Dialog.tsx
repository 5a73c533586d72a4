import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly onClose: () => void;
}

/** Something to be answered before anything else; Escape closes it. */
export function Dialog({ title, children, wide, onClose }: DialogProps) {
  return (
    <ModalOverlay className="modal-ground" isOpen isDismissable={false} onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
