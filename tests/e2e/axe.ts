import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Axe on the window. It otherwise opens a page of its own to finish in, which Electron does not give. */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
