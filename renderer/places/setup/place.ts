import { words } from '../../words.ts';
import { later, type PlaceRecord } from '../../workspace/place.ts';
import { setupView } from './setup-view.ts';

export const setup: PlaceRecord = {
  id: 'setup',
  goneToBy: 'view.setup',
  wide: true,
  slice: setupView,
  label: () => words.places.setup,
  ...later(() => import('./Setup.tsx').then(({ Setup }) => Setup)),
};

/** Moves the base year, over the window. */
export const moveBaseYear = later(() => import('./MoveBaseYear.tsx').then(({ MoveBaseYear }) => MoveBaseYear));

/** Asks for two countries, over the window. */
export const newDocument = later(() => import('./NewDocument.tsx').then(({ NewDocument }) => NewDocument));
