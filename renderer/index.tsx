import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import './theme/base.css';

// The page's policy allows no code made from text; before the first schema is built.
z.config({ jitless: true });

const { openWindow } = await import('./open-window.tsx');
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<StrictMode>{await openWindow()}</StrictMode>);

const { loadTheRest } = await import('./later.ts');
loadTheRest();
