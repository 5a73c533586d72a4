import { useMemo } from 'react';
import { type HistoryShown, historyPicture } from '../../../shared/charts/history-picture.ts';
import { textWidth } from '../../charts/measure-text.ts';
import { Picture } from '../../charts/Picture.tsx';
import { useSize } from '../../charts/useSize.ts';
import { words } from '../../words.ts';
import dataQuestionsStyles from './data-questions.module.css';

interface HistoryPictureOfProps {
  readonly shown: HistoryShown;
  readonly unit: string;
  readonly label: string;
}

const HEIGHT = 250;

/** What was, with what is laid beside it, over the width there is. */
export function HistoryPictureOf({ shown, unit, label }: HistoryPictureOfProps) {
  const [room, { width }] = useSize<HTMLDivElement>();
  const picture = useMemo(() => {
    const format = (value: number) => (unit === '1' ? words.numbers.percent(value) : words.numbers.shortest(value));
    const frame = { width, height: HEIGHT, left: 30, right: 16, top: 10, bottom: 26 };
    return width === 0 ? null : historyPicture(shown, frame, format, textWidth);
  }, [shown, unit, width]);
  return (
    <div className={dataQuestionsStyles.room} ref={room} style={{ minHeight: HEIGHT }}>
      {picture && <Picture name="history" frame={picture.frame} label={label} shapes={picture.shapes} />}
    </div>
  );
}
