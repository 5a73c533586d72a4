import type { LayoutId } from '../reading.ts';
import { bankOfJapan } from './bank-of-japan.ts';
import { comtrade5 } from './comtrade-5.ts';
import { comtrade12 } from './comtrade-12.ts';
import { comtrade35 } from './comtrade-35.ts';
import { comtrade47 } from './comtrade-47.ts';
import { dataFrame } from './data-frame.ts';
import { fred } from './fred.ts';
import { japanCustoms } from './japan-customs.ts';
import type { Head, Layout, Recognised } from './layout.ts';
import { plain } from './plain.ts';
import { remittanceMatrix } from './remittance-matrix.ts';
import { tradeMapPartners } from './trade-map-partners.ts';
import { tradeMapProducts } from './trade-map-products.ts';
import { wdiDatabank } from './wdi-databank.ts';
import { wdiDownload } from './wdi-download.ts';
import { witsSummary } from './wits-summary.ts';
import { wto } from './wto.ts';

/** The layouts, those with more marks before those with fewer: the first that knows a file reads it. */
const LAYOUTS: readonly Layout[] = [
  comtrade47,
  comtrade35,
  comtrade12,
  comtrade5,
  tradeMapProducts,
  tradeMapPartners,
  wdiDownload,
  wdiDatabank,
  witsSummary,
  japanCustoms,
  bankOfJapan,
  fred,
  wto,
  remittanceMatrix,
  dataFrame,
  plain,
];

/** The layout of a file by its first rows, or the one that the analyst names if the file can be read by it. */
export function layoutOf(
  head: Head,
  named?: LayoutId,
): { readonly id: LayoutId; readonly recognised: Recognised } | null {
  for (const { id, recognise } of LAYOUTS) {
    if (named !== undefined && id !== named) continue;
    const recognised = recognise(head);
    if (recognised) return { id, recognised };
  }
  return null;
}
