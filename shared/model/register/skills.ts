import { type Assumption, entry } from './assumption.ts';

const skills = { group: 'skills' } as const;

/** Assumptions on skills and jobs (§ 6). */
export const SKILLS = {
  'skills.tvetGraduates': entry({
    ...skills,
    role: 'lever',
    unit: 'persons a year',
    min: 0,
    max: 1e6,
    soft: [0, 5000],
    step: 10,
  }),
  'skills.initialSkilled': entry({
    ...skills,
    role: 'world',
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 10_000],
    step: 10,
  }),
  'skills.returneeShare': entry({
    ...skills,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    soft: [0, 0.5],
    step: 0.005,
  }),
  'skills.skilledJobShare': entry({
    ...skills,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.01,
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
