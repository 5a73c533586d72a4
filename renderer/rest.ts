/* What the first chart can do without, in one piece: see `later.ts`. */
export { Changed } from './changed/Changed.tsx';
export { Palette } from './commands/Palette.tsx';
export { ExplainPanel } from './explain/ExplainPanel.tsx';
export { Figures } from './figures/Figures.tsx';
export { Sensitivity } from './sensitivity/Sensitivity.tsx';
export { Solve } from './solve/Solve.tsx';
export { Uncertainty } from './uncertainty/Uncertainty.tsx';
export { UncertaintyPanel } from './uncertainty/UncertaintyPanel.tsx';
