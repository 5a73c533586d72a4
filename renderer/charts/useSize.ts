import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Follows the room inside an element, without its padding, in whole pixels; 0 × 0 until it is laid out. */
export function useSize<E extends Element>(): readonly [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const next = inside(element);
      setSize((last) => (last.width === next.width && last.height === next.height ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The page is printed as it stands after this event: nothing is observed in time.
    const printed = () => {
      flushSync(measure);
      // What was measured may still be the page: the next frame of the window tells its own.
      observer.unobserve(element);
      observer.observe(element);
    };
    window.addEventListener('beforeprint', printed);
    window.addEventListener('afterprint', printed);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', printed);
      window.removeEventListener('afterprint', printed);
    };
  }, []);
  return [ref, size];
}

function inside(element: Element): Size {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const room = (size: number, before: string, after: string) =>
    Math.max(0, Math.floor(size - (Number.parseFloat(before) || 0) - (Number.parseFloat(after) || 0)));
  return {
    width: room(element.clientWidth, paddingLeft, paddingRight),
    height: room(element.clientHeight, paddingTop, paddingBottom),
  };
}
