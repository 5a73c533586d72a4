import { type Problem, sentence } from '../../shared/outcome.ts';

/** Why a question has no answer. */
export function Refused({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="refused" role="alert">
      {problems.map((problem) => (
        <p key={sentence(problem)}>{sentence(problem)}</p>
      ))}
    </div>
  );
}
