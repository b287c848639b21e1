'use client';

import type { PublicQuestion, Response } from '@atrium/academy/schemas';
import type { Outputs } from '@atrium/api/types';
import { Markdown, StatusBadge } from '@atrium/ui';
import { IconCheck, IconX } from '@tabler/icons-react';
import styles from './quiz.module.css';

export type ItemResult = NonNullable<Outputs['academy']['attempt']['get']['items'][number]['result']>;
type SimpleResult = Omit<ItemResult, 'parts'>;
type Rich = NonNullable<ItemResult['feedback']>;

const looks = {
  right: { tone: 'success', icon: 'check', label: 'Right' },
  partly: { tone: 'warn', icon: 'warning', label: 'Partly right' },
  wrong: { tone: 'danger', icon: 'cross', label: 'Not right' },
  unanswered: { tone: 'neutral', icon: 'dashed', label: 'Not answered' },
  not_graded: { tone: 'neutral', icon: 'pencil', label: 'Not graded' },
} as const;

function Words({ text }: { readonly text: Rich }) {
  return (
    <Markdown format={text.format} density="compact">
      {text.text}
    </Markdown>
  );
}

type ResultViewProps = { readonly question: PublicQuestion; readonly result: ItemResult };

/** Why an answer was right or wrong, option by option. */
export function ResultView({ question, result }: ResultViewProps) {
  if (question.kind !== 'case') return <Simple question={question} result={result} />;
  return (
    <div className={styles.result}>
      <StatusBadge {...looks[result.verdict]} />
      {question.parts.map((part, index) => {
        const found = result.parts.find(({ partId }) => partId === part.id);
        return found ? (
          <section key={part.id} aria-label={`Part ${index + 1}`}>
            <p className="at-muted">Part {index + 1}</p>
            <Simple question={part.question} result={found.result} />
          </section>
        ) : null;
      })}
      {result.generalFeedback ? <Words text={result.generalFeedback} /> : null}
    </div>
  );
}

type SimpleQuestion = Exclude<PublicQuestion, { kind: 'case' }>;

function Simple({ question, result }: { readonly question: SimpleQuestion; readonly result: SimpleResult }) {
  return (
    <div className={styles.result}>
      <StatusBadge {...looks[result.verdict]} />
      {result.options.length > 0 && 'options' in question ? (
        <OptionNotes question={question} options={result.options} />
      ) : null}
      {result.feedback ? <Words text={result.feedback} /> : null}
      {result.verdict === 'right' || result.options.length > 0 ? null : (
        <RightAnswer question={question} result={result} />
      )}
      {result.generalFeedback ? <Words text={result.generalFeedback} /> : null}
    </div>
  );
}

type OptionNotesProps = {
  readonly question: Extract<SimpleQuestion, { options: unknown }>;
  readonly options: SimpleResult['options'];
};

function OptionNotes({ question, options }: OptionNotesProps) {
  const notes = new Map(options.map((option) => [option.id, option]));
  return (
    <ul className={styles.notes}>
      {question.options.map(({ id, text }) => {
        const note = notes.get(id);
        if (!note) return null;
        const Icon = note.right ? IconCheck : IconX;
        return (
          <li key={id} data-right={note.right || undefined} data-chosen={note.chosen || undefined}>
            <Icon size={16} aria-hidden />
            <div>
              <span className="at-sr-only">
                {note.right ? 'Right' : 'Wrong'}
                {note.chosen ? ', your choice' : ''}:{' '}
              </span>
              <Words text={text} />
              {note.feedback ? (
                <div className={styles.why}>
                  <Words text={note.feedback} />
                </div>
              ) : null}
            </div>
            {note.chosen ? <span className={styles.yours}>Your choice</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

function RightAnswer({
  question,
  result,
}: {
  readonly question: SimpleQuestion;
  readonly result: SimpleResult;
}) {
  if (result.accepted.length > 0) {
    return (
      <p>
        Right would be: <strong>{result.accepted.join(', or ')}</strong>
      </p>
    );
  }
  return result.key && result.key.kind !== 'case' ? <Key question={question} answer={result.key} /> : null;
}

function Key({ question, answer }: { readonly question: SimpleQuestion; readonly answer: Response }) {
  if (question.kind === 'true_false' && answer.kind === 'true_false') {
    return (
      <p>
        Right would be: <strong>{answer.value ? 'True' : 'False'}</strong>
      </p>
    );
  }
  if (question.kind === 'ordering' && answer.kind === 'ordering') {
    const texts = new Map(question.items.map(({ id, text }) => [id, text]));
    return (
      <>
        <p>The right order:</p>
        <ol className={styles.order}>
          {answer.itemIds.map((id) => {
            const text = texts.get(id);
            return <li key={id}>{text ? <Words text={text} /> : null}</li>;
          })}
        </ol>
      </>
    );
  }
  if (question.kind === 'matching' && answer.kind === 'matching') {
    return <Pairs question={question} answer={answer} />;
  }
  return null;
}

type PairsProps = {
  readonly question: Extract<SimpleQuestion, { kind: 'matching' }>;
  readonly answer: Extract<Response, { kind: 'matching' }>;
};

function Pairs({ question, answer }: PairsProps) {
  const choices = new Map(question.choices.map(({ id, text }) => [id, text]));
  const chosen = new Map(answer.pairs.map(({ promptId, choiceId }) => [promptId, choices.get(choiceId)]));
  return (
    <dl className={styles.pairs}>
      {question.prompts.map(({ id, text }) => {
        const choice = chosen.get(id);
        return (
          <div key={id}>
            <dt>
              <Words text={text} />
            </dt>
            <dd>{choice ? <Words text={choice} /> : null}</dd>
          </div>
        );
      })}
    </dl>
  );
}
