import { METRICS } from '../metrics.ts';
import { assumption } from './assumptions.ts';
import { because, formula } from './formula.ts';
import { fdi, operatingProjects } from './investment.ts';
import type { Quantity } from './quantity.ts';
import { allReturns } from './workers.ts';
import { ofYear, type Workings } from './workings.ts';

/** H(t) (§ 6), persons. */
export const skilledSupply = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('skilledSupply', METRICS.skilledSupply.label, 'persons', year), () => {
    if (year === workings.horizon.base) return formula`${assumption(workings, 'skills.initialSkilled')}`;
    const before = skilledSupply(workings, year - 1);
    const graduates = assumption(workings, 'skills.tvetGraduates');
    const returnees = formula`${assumption(workings, 'skills.returneeShare')} × ${allReturns(workings, year)}`;
    return formula`${before} + ${graduates} + ${returnees}`;
  });

/** J*(t) (§ 6), persons. */
const jobsWanted = (workings: Workings, year: number): Quantity =>
  workings.quantity(
    ofYear('jobsWanted', 'Jobs wanted in new projects', 'persons', year),
    () => formula`${operatingProjects(workings, year)} × ${assumption(workings, 'investment.jobsPerProject')}`,
  );

const skilledJobsWanted = (workings: Workings, year: number): Quantity =>
  workings.quantity(
    ofYear('skilledJobsWanted', 'Skilled jobs wanted in new projects', 'persons', year),
    () => formula`${jobsWanted(workings, year)} × ${assumption(workings, 'skills.skilledJobShare')}`,
  );

/** u(t) (§ 6): how much of their capacity new projects use. */
export const utilisation = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('utilisation', METRICS.utilisation.label, '1', year), () => {
    const operating = operatingProjects(workings, year);
    if (operating.value === 0) return because('no new projects operate', formula`1`, operating);
    const wanted = skilledJobsWanted(workings, year);
    if (wanted.value === 0) return because('new projects want no skilled labour', formula`1`, wanted);
    const supply = skilledSupply(workings, year);
    return because(
      supply.value < wanted.value ? 'skilled labour is short' : 'skilled labour suffices',
      formula`min(1, ${supply} ÷ ${wanted})`,
    );
  });

/** J(t) (§ 6), persons. */
export const jobs = (workings: Workings, year: number): Quantity =>
  workings.quantity(
    ofYear('jobs', METRICS.jobs.label, 'persons', year),
    () => formula`${jobsWanted(workings, year)} × ${utilisation(workings, year)}`,
  );

/** E(t) (§ 6), USD m. */
export const projectExports = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('projectExports', METRICS.projectExports.label, 'USD m', year), () => {
    const each = assumption(workings, 'investment.exportsPerProject');
    return formula`${operatingProjects(workings, year)} × ${each} × ${utilisation(workings, year)}`;
  });

/** N(t) (§ 6), USD m. */
export const projectImports = (workings: Workings, year: number): Quantity =>
  workings.quantity(ofYear('projectImports', METRICS.projectImports.label, 'USD m', year), () => {
    const each = assumption(workings, 'investment.importsPerProject');
    const running = formula`${operatingProjects(workings, year)} × ${each} × ${utilisation(workings, year)}`;
    return formula`${running} + ${assumption(workings, 'investment.capitalGoodsShare')} × ${fdi(workings, year)}`;
  });
