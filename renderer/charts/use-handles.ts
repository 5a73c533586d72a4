import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react';
import { pressedFor } from './Drawing.tsx';
import { useGesture } from './use-gesture.ts';

/** Where a handle is in its gesture, for one step of undo. */
export type DragPhase = 'start' | 'move' | 'end';

interface Handles<H> {
  /** Its gesture begins or ends. */
  readonly onGesture: (handle: H, phase: Exclude<DragPhase, 'move'>) => void;
  readonly onPull: (handle: H, event: PointerEvent<SVGElement>) => void;
  /** A key on a handle; `start` begins its gesture, where the key moves it. False: the key is not the handle's. */
  readonly onKey: (handle: H, event: KeyboardEvent<SVGElement>, start: () => void) => boolean;
  /** A handle is pulled or has the focus; null: none has it any more. */
  readonly onHold?: (handle: H | null) => void;
}

/** For a group of handles drawn as shapes: they are pulled by the pointer or moved by held keys, each time in one gesture. */
export function useHandles<H>({ onGesture, onPull, onKey, onHold }: Handles<H>) {
  const gesture = useGesture();
  const grasped = ({ target }: { readonly target: EventTarget }) => pressedFor(target) as H | undefined;
  const start = (handle: H) => {
    onHold?.(handle);
    gesture.begin(
      () => onGesture(handle, 'start'),
      () => onGesture(handle, 'end'),
    );
  };
  return {
    onPointerDown(event: PointerEvent<SVGElement>) {
      const handle = grasped(event);
      if (handle === undefined || event.button !== 0) return;
      (event.target as Element).setPointerCapture(event.pointerId);
      start(handle);
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      const handle = grasped(event);
      if (handle !== undefined && gesture.active() && event.buttons !== 0) onPull(handle, event);
    },
    onPointerUp: gesture.end,
    onPointerCancel: gesture.end,
    onKeyDown(event: KeyboardEvent<SVGElement>) {
      const handle = grasped(event);
      if (handle === undefined || !onKey(handle, event, () => start(handle))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp: gesture.end,
    onFocus: (event: FocusEvent<SVGElement>) => onHold?.(grasped(event) ?? null),
    onBlur() {
      gesture.end();
      onHold?.(null);
    },
  };
}
