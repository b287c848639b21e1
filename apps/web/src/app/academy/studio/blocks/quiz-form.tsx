'use client';

import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';
import { QuizQuestions } from './quiz-questions.tsx';

const feedback = [
  { value: 'at_once', label: 'At once, question by question' },
  { value: 'after_attempt', label: 'After the attempt' },
  { value: 'after_pass', label: 'Only after passing' },
];
const counts = [
  { value: 'best', label: 'The best attempt' },
  { value: 'last', label: 'The last attempt' },
];

function Rules({ content, readOnly, onChange }: FormOf<'quiz'>) {
  const { settings } = content;
  const set = (part: Partial<typeof settings>) =>
    onChange({ ...content, settings: { ...settings, ...part } });
  const limit = (value: string | number): number | null => (typeof value === 'number' ? value : null);
  return (
    <>
      <div className={styles.pair}>
        <NumberInput
          label="To pass"
          suffix=" %"
          value={settings.passPercent}
          onChange={(value) => (typeof value === 'number' ? set({ passPercent: value }) : undefined)}
          min={1}
          max={100}
          allowDecimal={false}
          readOnly={readOnly}
        />
        <Select
          label="Feedback is shown"
          data={feedback}
          value={settings.feedback}
          onChange={(value) => (value ? set({ feedback: value as typeof settings.feedback }) : undefined)}
          allowDeselect={false}
          disabled={readOnly}
        />
        <Select
          label="What counts"
          data={counts}
          value={settings.counts}
          onChange={(value) => (value ? set({ counts: value as typeof settings.counts }) : undefined)}
          allowDeselect={false}
          disabled={readOnly}
        />
      </div>
      <div className={styles.pair}>
        <NumberInput
          label="Attempts"
          placeholder="As many as one likes"
          value={settings.maxAttempts ?? ''}
          onChange={(value) => set({ maxAttempts: limit(value) })}
          min={1}
          max={100}
          allowDecimal={false}
          readOnly={readOnly}
        />
        <NumberInput
          label="Pause between attempts"
          suffix=" min"
          value={settings.cooldownMinutes}
          onChange={(value) => set({ cooldownMinutes: limit(value) ?? 0 })}
          min={0}
          max={43_200}
          allowDecimal={false}
          readOnly={readOnly}
        />
        <NumberInput
          label="Time limit"
          placeholder="None"
          suffix=" min"
          value={settings.timeLimitMinutes ?? ''}
          onChange={(value) => set({ timeLimitMinutes: limit(value) })}
          min={1}
          max={1440}
          allowDecimal={false}
          readOnly={readOnly}
        />
      </div>
      <Checkbox
        label="Shuffle the questions"
        checked={settings.shuffleQuestions}
        onChange={(event) => set({ shuffleQuestions: event.currentTarget.checked })}
        disabled={readOnly}
      />
      <Checkbox
        label="Shuffle the options"
        checked={settings.shuffleOptions}
        onChange={(event) => set({ shuffleOptions: event.currentTarget.checked })}
        disabled={readOnly}
      />
    </>
  );
}

/** A quiz: its words, the questions of the bank it asks, and its rules. */
export function QuizForm(props: FormOf<'quiz'>) {
  const { content, readOnly, onChange } = props;
  return (
    <div className={styles.form}>
      <TextInput
        label="Title"
        value={content.title}
        onChange={(event) => onChange({ ...content, title: event.currentTarget.value })}
        error={content.title.trim() === '' ? 'A quiz needs a title to be saved.' : null}
        maxLength={200}
        readOnly={readOnly}
      />
      <MarkdownField
        label="Introduction"
        value={content.intro}
        onChange={(intro) => onChange({ ...content, intro })}
        readOnly={readOnly}
      />
      <QuizQuestions {...props} />
      <Rules {...props} />
    </div>
  );
}
