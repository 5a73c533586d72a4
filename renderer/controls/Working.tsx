import type { Answering } from '../engine/use-answer.ts';
import { Button } from './Button.tsx';
import './working.css';

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
      <div className="working">
        <span role="status">{shown === undefined ? 'Stopped' : `Stopped: ${shown}`}</span>
        <Button small kind="framed" onPress={of.resume} label={`Run again: ${what}`}>
          Run again
        </Button>
      </div>
    );
  }
  if (of.progress === null) return null;
  const percent = Math.round(of.progress * 100);
  return (
    <div className="working">
      <span className="working-what">{what}</span>
      <progress aria-label={what} max={100} value={percent} />
      <span className="working-share">{`${percent}%`}</span>
      <Button small onPress={onStop ?? of.cancel} label={`Stop: ${what}`}>
        Stop
      </Button>
    </div>
  );
}
