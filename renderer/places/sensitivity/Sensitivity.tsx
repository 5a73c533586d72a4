import { useMemo } from 'react';
import type { Subject } from '../../../shared/questions/questions.ts';
import { moves } from '../../../shared/tables/sensitivity.ts';
import { useSize } from '../../charts/useSize.ts';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { words } from '../../words.ts';
import { useSelectedScenario } from '../../workspace/workspace-context.ts';
import { GridSection } from './GridSection.tsx';
import sensitivityStyles from './sensitivity.module.css';
import { PITCH } from './TornadoBars.tsx';
import { TornadoSection } from './TornadoSection.tsx';
import { useMoved } from './use-moved.ts';
import { VarianceSection } from './VarianceSection.tsx';

/** What stands above and below the map, bars of the tornado apart. */
const AROUND = 326;
const LOWEST_MAP = 250;
const HIGHEST_MAP = 440;

/** Wider than this, shares of the variance stand beside the grid. */
const BESIDE = 780;

/** What moves a metric of the selected scenario: each assumption alone, two at once, all together. */
export function Sensitivity() {
  const { id, assumptions } = useSelectedScenario();
  const subject = useMemo((): Subject => ({ id, assumptions }), [id, assumptions]);
  const [ref, { width, height }] = useSize<HTMLElement>();
  const moved = useMoved(subject);
  const beside = width >= BESIDE;
  const right = Math.round(width * 0.33);
  const { answer } = moved;
  const bars = answer ? answer.bars.filter((bar) => moves(bar, answer.now)).length : 0;
  const left = height - AROUND - bars * PITCH;
  const tall = Math.max(LOWEST_MAP, Math.min(HIGHEST_MAP, left));
  return (
    <section
      className={questionPlaceStyles.place}
      ref={ref}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.places.sensitivity}
    >
      {width > 0 && (
        <>
          <TornadoSection moved={moved} width={width} />
          <div className={beside ? sensitivityStyles.beside : sensitivityStyles.below}>
            <GridSection subject={subject} moved={moved} width={beside ? width - right - 28 : width} height={tall} />
            <VarianceSection subject={subject} width={beside ? right : width} />
          </div>
        </>
      )}
    </section>
  );
}
