import type { ReactNode } from 'react';
import styles from './reading-page.module.css';

/** A table that is wider than the page is scrolled inside it, by keys too. */
export const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
  <section className={styles.scrolled} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
