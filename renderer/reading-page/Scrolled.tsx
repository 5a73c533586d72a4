import type { ReactNode } from 'react';
import pageTableStyles from './page-table.module.css';

/** A table that is wider than the page is scrolled inside it, by keys too. */
export const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
  <div className={pageTableStyles.scrolled} role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
