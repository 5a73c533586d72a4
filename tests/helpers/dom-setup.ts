// Before React is loaded, so that React finds it.
import './render-counts.ts';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom lacks what React Aria uses to find elements by id.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (value: string) => value.replace(/[^\w-]/g, (character) => `\\${character}`);

// jsdom has no layout: sizes never change there.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nothing scrolls there, and no pointer is caught.
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.setPointerCapture ??= () => undefined;

// Some tests give elements a place; the next file is not to find them there.
const { getBoundingClientRect } = Element.prototype;

afterEach(() => {
  cleanup();
  Element.prototype.getBoundingClientRect = getBoundingClientRect;
});
