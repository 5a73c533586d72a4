import type { Problem } from '../../shared/language/problems.ts';
import { sentenceOf } from '../words.ts';
import questionPlaceStyles from './question-place.module.css';

/** Why a question has no answer. */
export function Refused({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={questionPlaceStyles.refused} role="alert">
      {problems.map((problem) => (
        <p key={sentenceOf(problem)}>{sentenceOf(problem)}</p>
      ))}
    </div>
  );
}
