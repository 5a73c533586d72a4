import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { bridge } from './bridge.ts';
import './theme/base.css';

// The page's policy allows no code made from text; before the first schema is built.
z.config({ jitless: true });

// The main process reads the document while the window's code is loaded.
const link = bridge();
const starting = link.request('app.start', null);
const { openWindow } = await import('./open-window.tsx');
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<StrictMode>{openWindow(link, await starting)}</StrictMode>);
