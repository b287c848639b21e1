import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { DomainError } from '../../kernel/index.ts';

/** 10^8 guesses by the estimator's own scale: refuses common passwords, their variations, rows of keys, repeats, dates. */
const acceptedScore = 3;

/** The estimator's time grows faster than the length; the beginning decides. */
const judgedCharacters = 64;

/** Characters a password needs besides what is known about the person. */
const ownCharacters = 8;

const estimator = new ZxcvbnFactory({
  dictionary: common.dictionary,
  graphs: common.adjacencyGraphs,
  maxLength: judgedCharacters,
});

/**
 * Refuses passwords that are common or made of what is known about the person (ASVS 6.2.4, 6.2.11). No rules about
 * kinds of characters, no expiry. `context` holds the person's e-mail, name and the like.
 */
export function checkPassword(password: string, context: readonly string[]): void {
  const words = ['atrium', ...context.flatMap(wordsOf)];
  const { score, feedback } = estimator.check(password, words);
  const isPersonal = without(password, words).length < ownCharacters;
  if (score >= acceptedScore && !isPersonal) return;
  const warning = isPersonal ? 'userInputs' : feedback.warning;
  const message = warnings[warning ?? ''] ?? 'This password is too easy to guess.';
  const advice = 'Three or four unrelated words make a good one.';
  throw new DomainError('BAD_INPUT', `${message} ${advice}`, {
    reason: 'weak_password',
    fields: { password: `${message} ${advice}` },
  });
}

const wordsOf = (text: string): string[] => [
  text,
  ...text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
];

/** What is left of a password when every word of three letters and more is taken out of it. */
const without = (password: string, words: readonly string[]): string =>
  words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());

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
