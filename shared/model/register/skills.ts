import { type Assumption, assumed, entry } from './assumption.ts';

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
    origin: assumed('the source proposes more training and gives no number'),
  }),
  'skills.initialSkilled': entry({
    ...skills,
    role: 'world',
    unit: 'persons',
    min: 0,
    max: 1e7,
    soft: [0, 10_000],
    step: 10,
    origin: assumed('the source gives no number'),
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
    origin: assumed('the source gives no share'),
  }),
  'skills.skilledJobShare': entry({
    ...skills,
    role: 'world',
    unit: '1',
    percent: true,
    min: 0,
    max: 1,
    step: 0.01,
    origin: assumed('the source gives no share'),
  }),
} as const satisfies Readonly<Record<string, Assumption>>;
