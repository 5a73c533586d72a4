import { leftBehind } from '../../../shared/document/edits/figures.ts';
import { distinctNames } from '../../../shared/document/names.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { linkedLabel, ownerName } from '../../../shared/wording/linked.ts';
import followersStyles from '../../controls/followers.module.css';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';

/** The assumptions whose figure goes: they keep their values. */
export function LeftBehind({ figures }: { readonly figures: Figures }) {
  const document = useDocument();
  const called = distinctNames(document);
  const left = leftBehind(document, figures);
  if (left.length === 0) return null;
  return (
    <div className={followersStyles.followers}>
      <p>{words.figures.leftBehind}</p>
      <ul>
        {left.map(({ scenario, path }) => (
          <li key={`${scenario} ${path}`}>
            {words.figures.userOf(ownerName(names(), called, scenario), linkedLabel(names(), path))}
          </li>
        ))}
      </ul>
    </div>
  );
}
