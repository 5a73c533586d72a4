import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import dialogStyles from '../controls/dialog.module.css';
import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import noticesStyles from './notices.module.css';

/** What the analyst is told: stays until it is dismissed. */
export function Notices() {
  const { session } = useWorkspace();
  const notices = useStore(session, (state) => state.notices);
  const recoveries = useStore(session, (state) => state.recoveries);
  if (notices.length === 0 && recoveries.length === 0) return null;
  return (
    <section className={noticesStyles.notices} aria-label={words.frame.notices}>
      {recoveries.map(({ id, title, name, folder, kept, fileChanged }) => (
        <div key={id} className={noticesStyles.notice} role="alert">
          <div>
            <b>{words.frame.recovery.kept(name ?? title, folder ?? '', kept)}</b>
            {fileChanged && <p>{words.frame.recovery.fileChanged}</p>}
          </div>
          <Button small kind="framed" onPress={() => void session.recover(id)}>
            {words.frame.recovery.open}
          </Button>
          <Button small onPress={() => void session.discardRecovery(id)}>
            {words.frame.recovery.discard}
          </Button>
        </div>
      ))}
      {notices.map(({ id, kind, title, lines }) => (
        <div
          key={id}
          className={classes(noticesStyles.notice, kind === 'problem' && noticesStyles.problem)}
          role={kind === 'problem' ? 'alert' : 'status'}
        >
          <div>
            <b>{title}</b>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <Button icon small label={words.frame.dismiss} onPress={() => session.dismiss(id)}>
            <X size={13} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  );
}

/** What has to be answered before anything else. */
export function QuestionDialog() {
  const { session } = useWorkspace();
  const question = useStore(session, (state) => state.question);
  if (question === null) return null;
  const { title, text, choices } = question;
  const cancel = choices.at(-1)!;
  return (
    <Dialog title={title} onClose={() => session.answer(cancel)}>
      <p>{text}</p>
      <div className={dialogStyles.choices}>
        {choices.toReversed().map((choice) => (
          <Button
            key={choice.label}
            kind={choice.primary ? 'primary' : 'framed'}
            autoFocus={choice.primary === true}
            onPress={() => session.answer(choice)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
