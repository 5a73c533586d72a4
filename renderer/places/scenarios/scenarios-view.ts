import type { Slice } from '../../view/view-store.ts';

interface ScenariosView {
  /** The scenario to which the changes of another one are being added, by its id. */
  readonly addingTo: string | null;
}

export const scenariosView: Slice<ScenariosView> = { id: 'scenarios', initial: { addingTo: null }, kept: {} };
