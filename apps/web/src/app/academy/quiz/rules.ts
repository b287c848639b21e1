import type { QuizSettings } from '@atrium/academy/schemas';

const explains: Readonly<Record<QuizSettings['feedback'], string>> = {
  at_once: 'explained at once',
  after_attempt: 'explained when you hand in',
  after_pass: 'explained when you pass',
};

/** A quiz's rules in one line. */
export function rulesOf(settings: QuizSettings, questions: number): string {
  const parts = [
    `${questions} ${questions === 1 ? 'question' : 'questions'}`,
    `${settings.passPercent} % to pass`,
    explains[settings.feedback],
  ];
  if (settings.timeLimitMinutes) parts.push(`${settings.timeLimitMinutes} minutes`);
  if (settings.maxAttempts) parts.push(`at most ${settings.maxAttempts} attempts`);
  parts.push(settings.counts === 'best' ? 'your best attempt counts' : 'your last attempt counts');
  return parts.join(' · ');
}
