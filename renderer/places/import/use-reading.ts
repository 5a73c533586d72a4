import { useEffect, useMemo, useState } from 'react';
import type { ImportContext, Progress, Question, Reading } from '../../../shared/imports/reading.ts';
import { useReadFile } from '../../engine/read-file.ts';
import { useDocument, useView } from '../../workspace/workspace-context.ts';
import { answersFrom, apart, NOTHING_SAID, questionsWith, rememberedFor, type Said, withLikely } from './answers.ts';

export interface FileRead {
  readonly said: Said;
  /** As the file was read with all that is said of it now; null: it is on its way. */
  readonly reading: Reading | null;
  /** The last reading, while the next is on its way. */
  readonly shown: Reading | null;
  readonly questions: readonly Question[];
  readonly progress: Progress | null;
  /** A bug. */
  readonly failed: string | null;
  say(change: Partial<Said>): void;
}

const UNREAD = { said: NOTHING_SAID, reading: null, shown: null, questions: [], progress: null, failed: null } as const;

/** Reads a file, and reads it again with each answer; what is likely is answered by itself, and can be changed. */
export function useReading(file: File): FileRead {
  const read = useReadFile();
  const context = useContextOfImport();
  const imports = useView((view) => view.imports);
  const [state, setState] = useState<Omit<FileRead, 'say'>>(UNREAD);
  const { said } = state;
  useEffect(() => {
    setState((now) => ({ ...now, reading: null, progress: null, failed: null }));
    const take = (reading: Reading) =>
      setState((now) => {
        const questions = questionsWith(now.questions, reading);
        const remembered = rememberedFor(imports, reading.file.layout);
        return {
          ...now,
          reading,
          shown: reading,
          questions,
          said: withLikely(now.said, reading.questions, remembered),
        };
      });
    return read({ file, context, answers: answersFrom(said) }, (news) => {
      if (news.kind === 'read') take(news.reading);
      else if (news.kind === 'progress') setState((now) => ({ ...now, progress: news.progress }));
      else setState((now) => ({ ...now, failed: news.why }));
    });
  }, [file, context, said, read, imports]);
  return {
    ...state,
    say(change) {
      // Another layout or encoding asks other questions.
      const anew = change.given !== undefined && ANEW.some((id) => change.given?.[id] !== said.given[id]);
      const given = change.given && apart(said.given, change.given);
      setState((now) => ({
        ...now,
        said: { ...now.said, ...change, ...(given && { given }) },
        questions: anew ? [] : now.questions,
      }));
    },
  };
}

const ANEW = ['layout', 'encoding'] as const;

function useContextOfImport(): ImportContext {
  const { structure, figures, series } = useDocument();
  const { sources } = figures;
  return useMemo(() => {
    const { home, partner, currency, inputs } = structure;
    return { structure: { home, partner, currency, inputs }, sources, series: series ?? [] };
  }, [structure, sources, series]);
}
