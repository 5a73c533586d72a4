import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Question } from '../../../shared/imports/reading.ts';
import { Button } from '../../controls/Button.tsx';
import { FormChoice, FormText } from '../../controls/FormFields.tsx';
import { words } from '../../words.ts';
import { Indicators } from './Indicators.tsx';
import importStyles from './import.module.css';

interface QuestionFieldProps {
  readonly question: Question;
  readonly answer: string | readonly string[] | undefined;
  readonly onAnswer: (answer: string | readonly string[]) => void;
  /** Brings a file of rates in first. */
  readonly onFirst: (file: File) => void;
}

/** A question with what answers it. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, answer, onAnswer } = props;
  const said = words.importSheet.questions;
  const label = said.names[question.id];
  switch (question.kind) {
    case 'one':
      return (
        <FormChoice
          label={label}
          value={typeof answer === 'string' ? answer : ''}
          options={[
            ...(answer === undefined || answer === '' ? [{ id: '', label: said.choose }] : []),
            ...question.choices.map((choice) => ({ id: choice.value, label: choice.label })),
          ]}
          onChange={onAnswer}
        />
      );
    case 'several':
      return <Indicators label={label} choices={question.choices} chosen={listOf(answer)} onChange={onAnswer} />;
    case 'yes':
      return (
        <label className={importStyles.tick}>
          <input
            type="checkbox"
            checked={answer === 'yes'}
            onChange={(event) => onAnswer(event.currentTarget.checked ? 'yes' : '')}
          />
          {said.skip(badRowsOf(question))}
        </label>
      );
    case 'rate':
      return <RateField {...props} label={label} />;
    case 'text':
      return <TypedField key={label} label={label} answer={answer} onAnswer={onAnswer} />;
  }
}

const listOf = (answer: string | readonly string[] | undefined): readonly string[] =>
  answer === undefined || typeof answer === 'string' ? [] : answer;

const badRowsOf = ({ why }: Question): number => (why.code === 'importing.askBadRows' ? why.params.rows : 0);

type FieldProps = Pick<QuestionFieldProps, 'answer' | 'onAnswer'> & { readonly label: string };

/** A text that is taken once the field is left, or with Enter: the file is read again with it. */
function TypedField({ label, answer, onAnswer }: FieldProps) {
  const [typed, setTyped] = useState(typeof answer === 'string' ? answer : '');
  const take = () => typed.trim() !== (answer ?? '') && onAnswer(typed.trim());
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of its field alone
    <div
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      }}
    >
      <FormText label={label} value={typed} onChange={setTyped} />
    </div>
  );
}

/** The rate of another currency: a series of it, one number, or a file that is read first. */
function RateField({ question, answer, onAnswer, onFirst, label }: QuestionFieldProps & { readonly label: string }) {
  const said = words.importSheet.questions;
  const ofSeries = typeof answer === 'string' && answer.startsWith('series:');
  const currency = question.why.code === 'importing.askRate' ? question.why.params.currency : '';
  return (
    <div className={importStyles.rate}>
      {question.choices.length > 0 && (
        <FormChoice
          label={label}
          value={ofSeries ? answer : ''}
          options={[
            { id: '', label: said.rateNumber },
            ...question.choices.map(({ value, label }) => ({ id: value, label })),
          ]}
          onChange={onAnswer}
        />
      )}
      {!ofSeries && <TypedField label={said.rateFor(currency)} answer={answer} onAnswer={onAnswer} />}
      {!ofSeries && (
        <FileTrigger onSelect={(files) => files?.[0] && onFirst(files[0])}>
          <Button small kind="framed">
            {said.rateFile}
          </Button>
        </FileTrigger>
      )}
    </div>
  );
}
