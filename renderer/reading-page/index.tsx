import './without-eval.ts';
import { createRoot } from 'react-dom/client';
import type { PageData } from '../../shared/exports/page-data.ts';
import { callAsIn } from '../names.ts';
import { followPrinting } from '../view/printing.ts';
import { followAddress } from './follow-address.ts';
import { createPageStore } from './page-store.ts';
import { ReadingPage } from './ReadingPage.tsx';
import '../theme/tokens.css';
import '../theme/plain.css';
import '../theme/reading-page.css';

const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData;
callAsIn(data.document);
followPrinting();
const page = createPageStore(data, location.hash.slice(1));
followAddress(page);
// Charts measure their texts: with the page's own font, which is in it and there at once.
const fonts = ['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "Inter Variable"`));
void Promise.allSettled(fonts).then(() =>
  createRoot(document.getElementById('root')!).render(<ReadingPage page={page} />),
);
