import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Axe on the window. It otherwise opens a page of its own to finish in, which Electron does not give; and tells where
 * each rule held, which takes most of its time.
 */
export const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What the colours of a theme decide, for a window whose other rules were looked at in another theme. */
export const axeOfColours = (page: Page): AxeBuilder => axe(page).withRules(['color-contrast', 'link-in-text-block']);
