import type { Answering } from '../engine/use-answer.ts';
import { words } from '../words.ts';
import { Button } from './Button.tsx';
import workingStyles from './working.module.css';

interface WorkingProps {
  readonly what: string;
  readonly of: Pick<Answering<never>, 'progress' | 'stopped' | 'cancel' | 'resume'>;
  /** What is shown meanwhile, once it was stopped. */
  readonly shown?: string;
  /** Leaves the work in another way than only to stop it. */
  readonly onStop?: () => void;
}

/** Work that takes longer than a moment: how far it is, a way to stop it, and, once stopped, to do it after all. */
export function Working({ what, of, shown, onStop }: WorkingProps) {
  if (of.stopped) {
    return (
      <div className={workingStyles.working}>
        <span role="status">{words.controls.stopped(shown)}</span>
        <Button small kind="framed" onPress={of.resume} label={words.controls.runAgainWhat(what)}>
          {words.controls.runAgain}
        </Button>
      </div>
    );
  }
  if (of.progress === null) return null;
  const percent = Math.round(of.progress * 100);
  return (
    <div className={workingStyles.working}>
      <span>{what}</span>
      <progress aria-label={what} max={100} value={percent} />
      <span className={workingStyles.share}>{`${percent}%`}</span>
      <Button small onPress={onStop ?? of.cancel} label={words.controls.stopWhat(what)}>
        {words.controls.stop}
      </Button>
    </div>
  );
}
