import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Sentence } from '../../../shared/language/sentence.ts';
import type { Questions } from '../../../shared/questions/questions.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { valueInWords } from '../../../shared/wording/metric-words.ts';
import { Button } from '../../controls/Button.tsx';
import { Words } from '../../controls/Finding.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useScenario } from '../../workspace/workspace-context.ts';
import { positionOn } from './moved-point.ts';
import sensitivityStyles from './sensitivity.module.css';

interface CellReadingProps {
  readonly question: Questions['grid'];
  readonly at: readonly [number, number] | null;
  readonly gives: number | null;
  readonly now: number;
  /** The place was chosen: both values can be set. */
  readonly chosen: boolean;
  /** What the whole map says, while nothing is read on it. */
  readonly sentence: Sentence;
  readonly onPlace: (at: readonly [number, number]) => void;
  /** What has to be answered before the values can be set. */
  readonly asking: ReactNode;
  /** The scenario's point can be moved. */
  readonly movable: boolean;
  /** Which targets the map does not reach, in words. */
  readonly away: string;
  readonly onRelease: () => void;
}

/** What is read on the map, and a way to set both values there. */
export function CellReading({
  question,
  at,
  gives,
  now,
  chosen,
  sentence,
  onPlace,
  asking,
  movable,
  away,
  onRelease,
}: CellReadingProps) {
  const { x, y, metric, subject } = question;
  const { name = '' } = useScenario(subject.id) ?? {};
  const format = metricFormat(names(), metric, [gives ?? 0, now]);
  const read: Sentence =
    at === null || gives === null
      ? sentence
      : words.sensitivity.readAt(
          valueInWords(names(), metric, gives, format),
          format.difference(gives - now),
          name,
          positionOn(x.path, at[0]),
          positionOn(y.path, at[1]),
        );
  return (
    <div className={sensitivityStyles.cellReading}>
      <p role="status">
        <Words sentence={read} />
        {at === null && movable && <span>{` ${words.sensitivity.pointMoves}`}</span>}
        {at === null && away !== '' && <span>{` ${away}`}</span>}
      </p>
      {chosen && at !== null && (
        <span className={sensitivityStyles.cellActions}>
          <Button small kind="framed" onPress={() => onPlace(at)}>
            {words.sensitivity.setBoth(name)}
          </Button>
          <Button icon small label={words.sensitivity.release} onPress={onRelease}>
            <X size={13} aria-hidden />
          </Button>
        </span>
      )}
      {asking}
    </div>
  );
}
