import { useState } from 'react';
import type { Follower } from '../../shared/document/edits/follow.ts';
import { distinctNames } from '../../shared/document/names.ts';
import { linkedLabel, linkedValue, ownerName } from '../../shared/wording/linked.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { useDocument } from '../workspace/workspace-context.ts';
import followersStyles from './followers.module.css';

const keyOf = ({ scenario, path }: Follower) => `${scenario} ${path}`;

/** Which of those that would follow a change of figures do: all, but for those that are unticked. */
export function useFollowing(moving: readonly Follower[]) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  return {
    moving,
    follow: moving.filter((one) => !kept.has(keyOf(one))),
    follows: (one: Follower) => !kept.has(keyOf(one)),
    tick(one: Follower, follows: boolean) {
      const others = [...kept].filter((other) => other !== keyOf(one));
      setKept(new Set(follows ? others : [...others, keyOf(one)]));
    },
  };
}

/** The assumptions that were taken from what changes, each with what it would become. */
export function Followers({ moving, follows, tick }: ReturnType<typeof useFollowing>) {
  const called = distinctNames(useDocument());
  if (moving.length === 0) return null;
  return (
    <fieldset className={followersStyles.followers}>
      <legend>{words.figures.following}</legend>
      {moving.map((one) => (
        <label key={keyOf(one)}>
          <input type="checkbox" checked={follows(one)} onChange={(event) => tick(one, event.currentTarget.checked)} />
          {words.figures.follower(
            ownerName(names(), called, one.scenario),
            linkedLabel(names(), one.path),
            linkedValue(names(), one.path, one.from),
            linkedValue(names(), one.path, one.to),
          )}
        </label>
      ))}
    </fieldset>
  );
}
