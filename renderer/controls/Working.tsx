import { Button } from './Button.tsx';

interface WorkingProps {
  readonly what: string;
  /** 0 … 1, or null where nothing is said yet. */
  readonly progress: number | null;
  readonly stopped: boolean;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Work that takes longer than a moment: how far it is, and a way to stop it and to go on. */
export function Working({ what, progress, stopped, onStop, onGoOn }: WorkingProps) {
  if (stopped) {
    return (
      <div className="working">
        <span role="status">Stopped</span>
        <Button small kind="framed" onPress={onGoOn} label={`Go on: ${what}`}>
          Go on
        </Button>
      </div>
    );
  }
  if (progress === null) return null;
  const percent = Math.round(progress * 100);
  return (
    <div className="working">
      <progress aria-label={what} max={100} value={percent} />
      <span>{`${percent}%`}</span>
      <Button small onPress={onStop} label={`Stop: ${what}`}>
        Stop
      </Button>
    </div>
  );
}
