import type { Assumptions } from './assumptions.ts';
import { METRIC_INDEX } from './metrics.ts';

/**
 * Skills and jobs (§ 6), from the operating projects, FDI and returns that stand in the projection: writes skilled
 * supply and jobs (persons), utilisation, and exports and imports of new projects (USD m).
 */
export function computeSkills(assumptions: Assumptions, years: number, projection: Float64Array): void {
  const { initialSkilled, tvetGraduates, returneeShare, skilledJobShare } = assumptions.skills;
  const { jobsPerProject, exportsPerProject, importsPerProject, capitalGoodsShare } = assumptions.investment;
  const operating = METRIC_INDEX.operatingProjects * years;
  const fdi = METRIC_INDEX.fdi * years;
  const returns = METRIC_INDEX.returns * years;
  const supply = METRIC_INDEX.skilledSupply * years;
  const jobs = METRIC_INDEX.jobs * years;
  const utilisation = METRIC_INDEX.utilisation * years;
  const exportsOfProjects = METRIC_INDEX.projectExports * years;
  const importsOfProjects = METRIC_INDEX.projectImports * years;
  let skilled = initialSkilled;
  for (let t = 0; t < years; t++) {
    if (t > 0) skilled += tvetGraduates + returneeShare * (projection[returns + t] as number);
    const projects = projection[operating + t] as number;
    const jobsWanted = projects * jobsPerProject;
    const skilledWanted = jobsWanted * skilledJobShare;
    const used = skilledWanted <= skilled ? 1 : skilled / skilledWanted;
    projection[supply + t] = skilled;
    projection[utilisation + t] = used;
    projection[jobs + t] = jobsWanted * used;
    projection[exportsOfProjects + t] = projects * exportsPerProject * used;
    projection[importsOfProjects + t] =
      projects * importsPerProject * used + capitalGoodsShare * (projection[fdi + t] as number);
  }
}
