import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { bridge } from './bridge.ts';
import { showInstead } from './instead.ts';
import './theme/base.css';

// The page's policy allows no code made from text; before the first schema is built.
z.config({ jitless: true });

const root = document.getElementById('root') ?? document.body;
try {
  // The main process reads the document while the window's code is loaded.
  const link = bridge();
  const starting = link.request('app.start', null);
  const { openWindow } = await import('./open-window.tsx');
  const failed = (error: unknown) => {
    showInstead(root, error);
    // What cannot be shown cannot be asked about: it is in the journal.
    void link.request('page.shows', { title: 'Bilateral', edited: false });
  };
  // What no part of the window holds back takes the whole of it away; then its place is free.
  const react = createRoot(root, { onUncaughtError: (error) => setTimeout(failed, 0, error) });
  react.render(<StrictMode>{openWindow(link, await starting)}</StrictMode>);
} catch (error) {
  showInstead(root, error);
}
