import { useEffect, useRef, useState } from 'react';
import { importSeries } from '../../../shared/document/edits/series.ts';
import { Button } from '../../controls/Button.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import { useFollowing } from '../../controls/Followers.tsx';
import { sentenceOf, words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { keptAnswers } from './answers.ts';
import { Coming } from './Coming.tsx';
import { comingIn } from './coming-in.ts';
import importStyles from './import.module.css';
import { Preview } from './Preview.tsx';
import { Progress } from './Progress.tsx';
import { Questions } from './Questions.tsx';
import { Understood } from './Understood.tsx';
import { useReading } from './use-reading.ts';

interface OneFileProps {
  readonly file: File;
  /** How many wait behind it. */
  readonly more: number;
  /** Brings another file in first. */
  readonly onFirst: (file: File) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One file: what was understood of it, what its rows are taken for, and what it leaves open. */
export function OneFile({ file, more, onFirst, onDone, onClose }: OneFileProps) {
  const document = useDocument();
  const { documents, session, view } = useWorkspace();
  const read = useReading(file);
  const [replace, setReplace] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { shown, reading } = read;
  const coming = comingIn(document, reading?.series ?? [], replace);
  const following = useFollowing(coming.followers);
  const said = words.importSheet;
  const form = useRef<HTMLFormElement>(null);
  const isRead = shown !== null;
  // The first question is what is to be answered; without one the button is what is left.
  useEffect(() => {
    if (!isRead) return;
    const asked = form.current?.querySelector<HTMLElement>('[data-asked] :is(input, button)');
    (asked ?? form.current?.querySelector<HTMLElement>('[type="submit"]'))?.focus();
  }, [isRead]);
  const take = () => {
    if (reading === null || coming.taken.length === 0) return;
    const { source } = reading;
    const problems = documents.edit((d) =>
      importSeries(d, { series: coming.taken, source, replace, ...(replace && { follow: following.follow }) }),
    );
    if (problems.length > 0) return setRefused(words.terms.sentences(problems.map(sentenceOf)));
    session.say(said.imported(coming.taken.length, file.name));
    const { layout } = reading.file;
    view.setState(({ imports }) => ({
      place: 'data',
      ...(layout !== null && { imports: { ...imports, [layout]: keptAnswers(read.said) } }),
    }));
    onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      className={importStyles.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div className={importStyles.parts}>
        {shown === null ? (
          <p className={importStyles.waits}>
            {read.failed === null ? said.reading(file.name) : said.failed(read.failed)}
          </p>
        ) : (
          <>
            <Understood reading={shown} read={read} />
            {shown.problems.map((problem) => (
              <p key={sentenceOf(problem)} className={importStyles.problem} role="alert">
                {words.terms.sentence(sentenceOf(problem))}
              </p>
            ))}
            {shown.preview.length > 0 && <Preview reading={shown} />}
            {/* An answer that does not fit can be changed where it was given. */}
            {(shown.problems.length === 0 || read.questions.length > 0) && (
              <div className={importStyles.answers}>
                <Questions read={read} onFirst={onFirst} />
                <Coming
                  coming={coming}
                  waits={reading === null || reading.questions.length > 0 || reading.problems.length > 0}
                  replace={replace}
                  onReplace={setReplace}
                  following={following}
                />
              </div>
            )}
          </>
        )}
      </div>
      {refused !== null && (
        <p className={importStyles.problem} role="alert">
          {refused}
        </p>
      )}
      <div className={dialogStyles.choices}>
        <Progress read={read} file={file} more={more} />
        <Button kind="framed" onPress={onClose}>
          {coming.all.length > 0 && coming.isSame ? said.close : words.terms.cancel}
        </Button>
        <Button kind="primary" submits disabled={coming.taken.length === 0}>
          {coming.taken.length === 0 ? said.nothingToImport : said.import(coming.taken.length)}
        </Button>
      </div>
    </form>
  );
}
