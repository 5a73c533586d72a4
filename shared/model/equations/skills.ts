import { choose, f, type Series, yearly } from '../algebra/formula.ts';
import type { Model } from './model.ts';

/** Skills and jobs (§ 6). */
export function skills({ given }: Model, operating: Series, fdi: Series, returns: Series) {
  const { skills: of, investment: project } = given;

  const supply: Series = yearly('skilledSupply', 'persons', (t) =>
    t === 0
      ? f`${of.initialSkilled}`
      : f`${supply(t - 1)} + (${of.tvetGraduates} + ${of.returneeShare} × ${returns(t)})`,
  );
  const jobsWanted = yearly('jobsWanted', 'persons', (t) => f`${operating(t)} × ${project.jobsPerProject}`);
  const skilledWanted = yearly('skilledJobsWanted', 'persons', (t) => f`${jobsWanted(t)} × ${of.skilledJobShare}`);
  const utilisation = yearly('utilisation', '1', (t) =>
    choose(
      f`${skilledWanted(t)} ≤ ${supply(t)}`,
      f`1`.because('skillsSuffice', skilledWanted(t), supply(t)),
      f`${supply(t)} ÷ ${skilledWanted(t)}`.because('skillsShort'),
    ),
  );

  return {
    supply,
    utilisation,
    jobs: yearly('jobs', 'persons', (t) => f`${jobsWanted(t)} × ${utilisation(t)}`),
    exports: yearly(
      'projectExports',
      'USD m',
      (t) => f`${operating(t)} × ${project.exportsPerProject} × ${utilisation(t)}`,
    ),
    imports: yearly(
      'projectImports',
      'USD m',
      (t) =>
        f`${operating(t)} × ${project.importsPerProject} × ${utilisation(t)} + ${project.capitalGoodsShare} × ${fdi(t)}`,
    ),
  };
}
