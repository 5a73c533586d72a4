import { Button } from './Button.tsx';

interface WorkingProps {
  readonly what: string;
  /** 0 … 1, or null where nothing is said yet. */
  readonly progress: number | null;
  readonly onCancel: () => void;
}

/** Work that takes longer than a moment: how far it is, and a way to stop it. */
export function Working({ what, progress, onCancel }: WorkingProps) {
  if (progress === null) return null;
  const percent = Math.round(progress * 100);
  return (
    <div className="working">
      <progress aria-label={what} max={100} value={percent} />
      <span>{`${percent}%`}</span>
      <Button small onPress={onCancel} label={`Stop: ${what}`}>
        Stop
      </Button>
    </div>
  );
}
