import type { InvestmentSeries } from './investment.ts';
import { add, multiply } from './kernels.ts';
import type { Series, Setting } from './setting.ts';
import { utilisationOf } from './worker-kernels.ts';
import type { WorkerSeries } from './workers.ts';

export interface SkillSeries {
  readonly skilledSupply: Series;
  readonly utilisation: Series;
  readonly jobs: Series;
  readonly projectExports: Series;
  readonly projectImports: Series;
}

/** Skilled labour supply (§ 6). */
export function skilledSupplyOf({ graph, years, read }: Setting, { returns }: WorkerSeries): Series {
  const supply = [read('skills.initialSkilled')];
  for (let t = 1; t < years; t++) {
    const home = graph.apply(multiply, read('skills.returneeShare'), returns[t]!);
    supply.push(graph.apply(add, supply[t - 1]!, graph.apply(add, read('skills.tvetGraduates'), home)));
  }
  return supply;
}

/** Jobs and the trade of new projects (§ 6), as `computeSkills` has them. */
export function skillsOf(
  { graph, read }: Setting,
  { operatingProjects, fdi }: InvestmentSeries,
  skilledSupply: Series,
): SkillSeries {
  const times = (series: Series, by: Series) => series.map((value, t) => graph.apply(multiply, value, by[t]!));
  const scaled = (series: Series, path: Parameters<typeof read>[0]) =>
    series.map((value) => graph.apply(multiply, value, read(path)));
  const jobsWanted = scaled(operatingProjects, 'investment.jobsPerProject');
  const skilledWanted = scaled(jobsWanted, 'skills.skilledJobShare');
  const utilisation = skilledWanted.map((wanted, t) => graph.apply(utilisationOf, wanted, skilledSupply[t]!));
  const bought = times(scaled(operatingProjects, 'investment.importsPerProject'), utilisation);
  return {
    skilledSupply,
    utilisation,
    jobs: times(jobsWanted, utilisation),
    projectExports: times(scaled(operatingProjects, 'investment.exportsPerProject'), utilisation),
    projectImports: bought.map((value, t) =>
      graph.apply(add, value, graph.apply(multiply, read('investment.capitalGoodsShare'), fdi[t]!)),
    ),
  };
}
