import { usersOf } from '../../../shared/document/origins.ts';
import { Users } from '../../controls/Users.tsx';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import dataStyles from './data.module.css';

/** The values that were taken from a series, each leading to it. */
export function SeriesUsers({ id }: { readonly id: string }) {
  const users = usersOf(useDocument(), id);
  return users.length === 0 ? <span className={dataStyles.none}>{words.data.notUsed}</span> : <Users users={users} />;
}
