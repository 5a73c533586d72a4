// Before React is loaded, so that React finds it.
import './render-counts.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { PATIENCE } from './patience.ts';

configure({ asyncUtilTimeout: PATIENCE });

// jsdom lacks what React Aria uses to find elements by id.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (value: string) => value.replace(/[^\w-]/g, (character) => `\\${character}`);

// jsdom has no layout: sizes never change there.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// What is put on the clipboard: a content a type.
globalThis.ClipboardItem ??= class {
  readonly types: readonly string[];
  readonly presentationStyle = 'unspecified';
  readonly #contents: Readonly<Record<string, Blob>>;
  constructor(contents: Record<string, Blob>) {
    this.#contents = contents;
    this.types = Object.keys(contents);
  }
  static supports = () => true;
  getType = async (type: string) => this.#contents[type]!;
} as unknown as typeof ClipboardItem;

// Nothing scrolls there, and no pointer is caught.
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.setPointerCapture ??= () => undefined;

// Some tests give elements a place; the next file is not to find them there.
const { getBoundingClientRect } = Element.prototype;

afterEach(() => {
  cleanup();
  Element.prototype.getBoundingClientRect = getBoundingClientRect;
});
