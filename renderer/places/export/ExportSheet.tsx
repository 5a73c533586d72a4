import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../controls/Button.tsx';
import { Dialog } from '../../controls/Dialog.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { Contents } from './Contents.tsx';
import exportStyles from './export.module.css';
import { type ExportForm, firstForm, keptOf } from './export-form.ts';
import { KindChoice } from './KindChoice.tsx';
import { Options } from './Options.tsx';
import { Outcome } from './Outcome.tsx';
import { useExport } from './use-export.ts';

/** What results are written as, and what of them; how far that is, and where it went. */
export function ExportSheet() {
  const { session, view } = useWorkspace();
  const document = useDocument();
  const theme = useStore(session, (state) => state.theme);
  const [form, setForm] = useState<ExportForm>(() => firstForm(document, view.getState(), shownTheme(theme)));
  const { state, begin, again } = useExport(form);
  const close = () => {
    if (state.kind === 'running') state.running.cancel();
    view.setState(({ exports }) => ({ exporting: null, exports: keptOf(form, exports) }));
  };
  const ready = form.choices.scenarios.length > 0;
  return (
    <Dialog title={words.exporting.title} wide onClose={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && state.kind !== 'running') begin();
        }}
      >
        <div className={exportStyles.choices}>
          <KindChoice kind={form.kind} onChange={(kind) => setForm((now) => ({ ...now, kind }))} />
          <div className={exportStyles.options}>
            <Options
              form={form}
              document={document}
              onChange={(change) => {
                again();
                setForm((now) => ({ ...now, choices: { ...now.choices, ...change } }));
              }}
              onShown={(shown) => {
                again();
                setForm((now) => ({ ...now, shown }));
              }}
            />
            <Contents form={form} document={document} />
          </div>
        </div>
        <div className={dialogStyles.choices}>
          <Outcome state={state} kind={form.kind} ready={ready} />
          <Button kind="framed" onPress={close}>
            {state.kind === 'done' ? words.exporting.close : words.terms.cancel}
          </Button>
          {/* Never switched off by what it does: the focus is on it. */}
          <Button kind="primary" submits disabled={!ready}>
            {words.exporting.export}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The system's where the theme follows it. */
const shownTheme = (theme: 'system' | 'light' | 'dark'): 'light' | 'dark' =>
  theme === 'system' ? (isDark() ? 'dark' : 'light') : theme;

const isDark = (): boolean => matchMedia(DARK).matches;

const DARK = '(prefers-color-scheme:dark)';
