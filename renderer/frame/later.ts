import { type ComponentType, lazy } from 'react';

/* The parts of the window that the first chart can do without; they are loaded together, soon after it is drawn. */

type Rest = typeof import('./rest.ts');

const rest = (): Promise<Rest> => import('./rest.ts');

const later = <P extends object>(pick: (loaded: Rest) => ComponentType<P>) =>
  lazy(async () => ({ default: pick(await rest()) }));

export const Uncertainty = later(({ Uncertainty: part }) => part);
export const UncertaintyPanel = later(({ UncertaintyPanel: part }) => part);
export const Sensitivity = later(({ Sensitivity: part }) => part);
export const Solve = later(({ Solve: part }) => part);
export const Changed = later(({ Changed: part }) => part);
export const Figures = later(({ Figures: part }) => part);
export const ExplainPanel = later(({ ExplainPanel: part }) => part);
export const Palette = later(({ Palette: part }) => part);

/**
 * Loads them once the first chart is on screen and the window has nothing else to do, so that a place is there when it is
 * first chosen.
 */
export function loadTheRest(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => void rest())));
}
