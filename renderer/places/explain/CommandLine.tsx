import { Fragment } from 'react';
import { useLaterDocument } from '../../workspace/workspace-context.ts';
import explainStyles from './explain.module.css';

interface CommandLineProps {
  /** What it gives, in words that lead up to it. */
  readonly gives: string;
  /** The command after FILE, in pieces that stay on one line each. */
  readonly command: string;
  readonly options: readonly string[];
  /** How many draws were looked through, where it is about all of them. */
  readonly draws?: number;
}

/** The command that gives the same number from the saved file, ready to be selected whole. */
export function CommandLine({ gives, command, options, draws }: CommandLineProps) {
  const asked = useLaterDocument().uncertainty.draws;
  const fewer = draws === undefined || draws === asked ? [] : [`--draws ${draws}`];
  return (
    <p className={explainStyles.commandLine}>
      {gives}
      <code>
        {['bilateral', command, 'FILE', ...options, ...fewer].map((piece, k) => (
          <Fragment key={piece}>
            {k > 0 && ' '}
            <span>{piece}</span>
          </Fragment>
        ))}
      </code>
    </p>
  );
}
