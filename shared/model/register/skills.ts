import { entry } from './assumption.ts';

const lever = { group: 'skills', role: 'lever' } as const;
const world = { group: 'skills', role: 'world' } as const;
const share = { unit: '1', percent: true, min: 0, max: 1 } as const;

/** Assumptions on skills and jobs (§ 6). */
export const SKILLS = {
  initialSkilled: entry({ ...world, unit: 'persons', min: 0, max: 1e7, soft: [0, 10_000], step: 10 }),
  tvetGraduates: entry({ ...lever, unit: 'persons a year', min: 0, max: 1e6, soft: [0, 5000], step: 10 }),
  returneeShare: entry({ ...world, ...share, soft: [0, 0.5], step: 0.005 }),
  skilledJobShare: entry({ ...world, ...share, step: 0.01 }),
};
