import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { DomainError } from '../../kernel/index.ts';
import { passwordLength } from './schemas.ts';

/** 10^8 guesses by the estimator's own scale: refuses common passwords, their variations, rows of keys, repeats, dates. */
const acceptedScore = 3;

const estimator = new ZxcvbnFactory({
  dictionary: common.dictionary,
  graphs: common.adjacencyGraphs,
  maxLength: passwordLength.max,
});

/**
 * Refuses passwords that are common or made of what is known about the person (ASVS 6.2.4, 6.2.11). No rules about
 * kinds of characters, no expiry. `context` holds the person's e-mail, name and the like.
 */
export function checkPassword(password: string, context: readonly string[]): void {
  const words = ['atrium', ...context.flatMap(wordsOf)];
  const { score, feedback } = estimator.check(password, words);
  if (score >= acceptedScore) return;
  const message = warnings[feedback.warning ?? ''] ?? 'This password is too easy to guess.';
  const advice = 'Three or four unrelated words make a good one.';
  throw new DomainError('BAD_INPUT', `${message} ${advice}`, {
    reason: 'weak_password',
    fields: { password: `${message} ${advice}` },
  });
}

const wordsOf = (text: string): string[] => [
  text,
  ...text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2),
];

const warnings: Readonly<Record<string, string>> = {
  common: 'This is one of the passwords attackers try first.',
  topTen: 'This is one of the passwords attackers try first.',
  topHundred: 'This is one of the passwords attackers try first.',
  similarToCommon: 'This is close to a password attackers try first.',
  simpleRepeat: 'Repeated characters are easy to guess.',
  extendedRepeat: 'Repeated patterns are easy to guess.',
  sequences: 'Rows like "abcdef" are easy to guess.',
  keyPattern: 'Rows of keys are easy to guess.',
  straightRow: 'Rows of keys are easy to guess.',
  userInputs: 'Leave your name and e-mail address out of your password.',
};
