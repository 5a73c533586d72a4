import { memo } from 'react';
import { onOneLine } from '../../shared/formats/shown-name.ts';
import type { Report } from '../../shared/report/report.ts';
import { NamedScenario } from './NamedScenario.tsx';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { TextTable } from './TextTable.tsx';

interface DifferingProps {
  readonly report: Report;
  readonly baseline: string;
}

/** What each scenario supposes otherwise than the baseline, and why. */
export const Differing = memo(function Differing({ report, baseline }: DifferingProps) {
  const said = words.report.differs;
  if (report.differing.length === 0) return null;
  return (
    <section className={readingPageStyles.part} aria-labelledby="differs">
      <h2 id="differs">{words.report.headings.differs}</h2>
      <p className={readingPageStyles.about}>{said.intro(baseline)}</p>
      {report.differing.map(({ id, name, mark, notes, differing }) => (
        <div key={id} className={readingPageStyles.differing}>
          <h3>
            <NamedScenario name={name} mark={mark} />
          </h3>
          {onOneLine(notes) !== '' && <p dir="auto">{onOneLine(notes)}</p>}
          {differing.length === 0 ? (
            <p className={readingPageStyles.about}>{said.nothing}</p>
          ) : (
            <TextTable
              label={said.caption(baseline)}
              about={name}
              heads={[said.assumption, said.inBaseline, said.inScenario, said.why]}
              rows={differing.map(({ path, label, from, to, reason }) => ({
                id: path,
                cells: [label, from, to, reason],
              }))}
            />
          )}
        </div>
      ))}
    </section>
  );
});
