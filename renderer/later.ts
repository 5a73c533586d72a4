import { type ComponentType, lazy } from 'react';

/* What the first chart can do without: each is loaded by itself, soon after the window is up. */

const loads: (() => Promise<unknown>)[] = [];

function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

export const Uncertainty = later(async () => (await import('./uncertainty/Uncertainty.tsx')).Uncertainty);
export const UncertaintySide = later(async () => (await import('./uncertainty/UncertaintySide.tsx')).UncertaintySide);
export const Sensitivity = later(async () => (await import('./sensitivity/Sensitivity.tsx')).Sensitivity);
export const Solve = later(async () => (await import('./solve/Solve.tsx')).Solve);
export const Changed = later(async () => (await import('./changed/Changed.tsx')).Changed);
export const Figures = later(async () => (await import('./figures/Figures.tsx')).Figures);
export const ExplainPanel = later(async () => (await import('./explain/ExplainPanel.tsx')).ExplainPanel);
export const Palette = later(async () => (await import('./commands/Palette.tsx')).Palette);

/** Loads all of them once the window has nothing else to do, so that a place is there when it is first chosen. */
export function loadTheRest(): void {
  requestIdleCallback(() => {
    for (const load of loads) void load();
  });
}
