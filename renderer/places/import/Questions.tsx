import type { Question } from '../../../shared/imports/reading.ts';
import { said } from '../../../shared/language/problems.ts';
import { words } from '../../words.ts';
import { useView } from '../../workspace/workspace-context.ts';
import { fitting, rememberedFor } from './answers.ts';
import importStyles from './import.module.css';
import { QuestionField } from './QuestionField.tsx';
import type { FileRead } from './use-reading.ts';

interface QuestionsProps {
  readonly read: FileRead;
  readonly onFirst: (file: File) => void;
}

/** What the file leaves open, each with a likely answer, or the one of the last file of its layout. */
export function Questions({ read, onFirst }: QuestionsProps) {
  const imports = useView((view) => view.imports);
  const said = words.importSheet.questions;
  const remembered = rememberedFor(imports, read.shown?.file.layout ?? null);
  const { questions, said: answers, shown } = read;
  const open = new Set(shown?.questions.map(({ id }) => id));
  return (
    <section className={importStyles.questions} aria-label={said.title}>
      <h3>{said.title}</h3>
      {questions.length === 0 && <p>{said.none}</p>}
      {questions.map((question) => {
        const answer = answers.given[question.id];
        return (
          <div key={question.id} className={importStyles.question} data-asked={question.id}>
            <QuestionField
              question={question}
              answer={answer}
              onAnswer={(given) => read.say({ given: { ...answers.given, [question.id]: given } })}
              onFirst={onFirst}
            />
            <small>
              {open.has(question.id) ? openSaid(question) : hintOf(question, answer, fitting(question, remembered))}
            </small>
          </div>
        );
      })}
    </section>
  );
}

function hintOf(question: Question, answer: string | readonly string[] | undefined, remembered: string | null): string {
  const { questions } = words.importSheet;
  if (answer !== undefined && answer === remembered) return questions.remembered;
  if (answer !== undefined && answer === question.likely) return questions.likely;
  return '';
}

/** What is open, in a sentence; what can be answered stands in the field. */
const openSaid = ({ why }: Question): string => words.importSheet.questions.why(said(words, why).what);
