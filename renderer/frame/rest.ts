/* What the first chart can do without, in one piece: see `later.ts`. */
export { Changed } from '../places/changed/Changed.tsx';
export { ExplainPanel } from '../places/explain/ExplainPanel.tsx';
export { Figures } from '../places/figures/Figures.tsx';
export { Sensitivity } from '../places/sensitivity/Sensitivity.tsx';
export { Solve } from '../places/solve/Solve.tsx';
export { Uncertainty } from '../places/uncertainty/Uncertainty.tsx';
export { UncertaintyPanel } from '../places/uncertainty/UncertaintyPanel.tsx';
export { Palette } from './Palette.tsx';
