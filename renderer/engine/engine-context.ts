import { createContext, useContext } from 'react';
import type { Pool } from '../../shared/questions/threads/pool.ts';

/** Where questions are asked: `createPageEngine` in the window; a test gives one that needs no thread. */
export const EngineContext = createContext<Pool | null>(null);

export function useEngine(): Pool {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('there is no engine around this component');
  return engine;
}
