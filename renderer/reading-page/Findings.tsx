import { memo } from 'react';
import type { Report } from '../../shared/report/report.ts';
import { Words } from '../controls/Finding.tsx';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';

/** What was found, a sentence or two each; its place is kept until it is. */
export const Findings = memo(function Findings({ report }: { readonly report: Report | null }) {
  return (
    <section className={readingPageStyles.part} aria-labelledby="findings">
      <h2 id="findings">{words.report.headings.findings}</h2>
      {report === null ? (
        <div className={readingPageStyles.awaited} />
      ) : (
        <dl className={readingPageStyles.findings}>
          {report.findings.map(({ kind, lead, sentence }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several targets are of one kind, and keep their order
            <div key={`${kind} ${k}`}>
              <dt>{lead}</dt>
              <dd>
                <Words sentence={sentence} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
});
