import { useDeferredValue, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import exportStyles from './export.module.css';
import type { ExportForm } from './export-form.ts';
import { pictureOf, tableText } from './use-export.ts';

interface ContentsProps {
  readonly form: ExportForm;
  readonly document: ScenarioDocument;
}

/** So many lines of a table are shown before it is written. */
const MOST_LINES = 9;

/** What the file will hold. */
export function Contents({ form, document }: ContentsProps) {
  const workspace = useWorkspace();
  const { kind, choices } = form;
  const { holds } = words.exporting;
  // The sign before decimals is the program's, and not of this form.
  useStore(workspace.session, (state) => state.decimal);
  if (kind === 'csv') {
    const lines = tableText(form, workspace).replace('\ufeff', '').split('\r\n');
    return (
      <section aria-label={words.exporting.preview}>
        <pre className={exportStyles.lines}>{lines.slice(0, MOST_LINES).join('\n')}</pre>
      </section>
    );
  }
  const picture = kind === 'svg' || kind === 'png';
  const ofView = kind === 'pdf' && choices.printed === 'view';
  return (
    <div className={exportStyles.contents}>
      {!picture && <p>{ofView ? holds.view : holds[kind]}</p>}
      {kind !== 'xlsx' && !ofView && (
        <Preview
          document={document}
          form={picture ? form : { ...form, choices: { ...choices, chart: 'lines', theme: 'light', size: 'wide' } }}
        />
      )}
    </div>
  );
}

/** The chart as it will be drawn; what is being made anew stays on screen until the next one is there. */
function Preview({ document, form }: ContentsProps) {
  const workspace = useWorkspace();
  const { session } = workspace;
  const [shown, setShown] = useState<string | null>(null);
  const asked = useDeferredValue(JSON.stringify(form));
  useEffect(() => {
    let latest = true;
    const parsed = JSON.parse(asked) as ExportForm;
    const { choices } = parsed;
    if (choices.scenarios.length === 0) return;
    // A text that is typed does not ask at every letter.
    const waiting = setTimeout(async () => {
      const picture = await pictureOf(parsed, workspace);
      const made = await session.exporting.preview({ document, choices, picture }).catch(() => null);
      if (latest) setShown(made?.ok ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.value)}` : null);
    }, 80);
    return () => {
      latest = false;
      clearTimeout(waiting);
    };
  }, [session, workspace, document, asked]);
  return (
    <div className={exportStyles.preview} data-size={form.shown?.size ?? form.choices.size}>
      {shown !== null && <img src={shown} alt={words.exporting.preview} />}
    </div>
  );
}
