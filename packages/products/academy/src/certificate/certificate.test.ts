import { describe, expect, it } from 'vitest';
import { fraction } from '../question/fraction.ts';
import { drawPdf } from './draw-pdf.ts';
import { missingFor, percentText, type QuizResult, scoreOf } from './eligibility.ts';
import { runsOf } from './fonts.ts';
import { newNumber, readNumber } from './number.ts';
import type { OwnCertificate } from './schemas.ts';

const certificate: OwnCertificate = {
  number: 'PCF-7K3M-Q2ZV-9T4H',
  courseId: '01890a5d-ac96-774b-bcce-b302099a8057',
  status: 'valid',
  holderName: 'Sam Rivers',
  courseTitle: 'Primary Care Financial Masterclass',
  versionNumber: 1,
  schoolName: 'Meridian Physician Finance',
  issuedAt: '2026-11-20T23:30:00.000Z',
  revokedAt: null,
  revokedReason: null,
  verifyUrl: 'https://atrium.example/verify/PCF-7K3M-Q2ZV-9T4H',
  replaces: null,
  detail: {
    scorePercent: '91.3',
    minutes: 340,
    lessons: 31,
    completedAt: '2026-11-20T23:00:00.000Z',
    objectives: Array.from({ length: 12 }, (_, index) => ({
      key: `o${index}`,
      title: `Read a profit and loss statement of a practice, part ${index + 1}`,
    })),
  },
};

describe('a certificate number', () => {
  it('can be typed from paper in any way a person would', () => {
    const number = newNumber('Primary Care Financial Masterclass');
    expect(number).toMatch(/^PCFM(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const typed = ` ${number.toLowerCase().replaceAll('-', ' ')} `;
    expect(readNumber(typed)).toBe(number);
    expect(readNumber('PCFM-OIL0-0000-1111')).toBe('PCFM-0110-0000-1111');
  });

  it('is not guessed: 10,000 are all different', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newNumber('x'))).size).toBe(10_000);
  });

  it('of a course whose words begin with no Latin letter still has a beginning', () => {
    expect(newNumber('Финансы 101')).toMatch(/^C-/);
  });
});

describe('the PDF', () => {
  it('is drawn for names in several scripts', async () => {
    for (const holderName of ['Sam Rivers', 'Zoë Šimůnková-Nguyễn', 'Анна Ковальчук']) {
      const pdf = await drawPdf({ ...certificate, holderName });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(10_000);
      expect(pdf.length).toBeLessThan(300_000);
    }
  });

  it('is drawn without a name it has no letters for, and when revoked', async () => {
    expect(runsOf('山田太郎')).toBeNull();
    const pdf = await drawPdf({ ...certificate, holderName: '山田太郎', status: 'revoked' });
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});

const quiz = (attempts: readonly [number, boolean][], counts: 'best' | 'last' = 'best'): QuizResult => ({
  title: 'Debt',
  blockKey: 'b',
  counts,
  passed: attempts.some(([, passed]) => passed),
  attempts: attempts.map(([score]) => ({ score: String(score), maxScore: '10' })),
});
const standing = { lessonsMissing: 0, quizzes: [] as QuizResult[], passPercent: 80 };

describe('eligibility', () => {
  it('asks for every lesson and every quiz, in words', () => {
    expect(missingFor({ ...standing, lessonsMissing: 2, quizzes: [quiz([[9, true]]), quiz([])] })).toEqual([
      'Complete the 2 lessons that are left.',
      'Pass the quiz “Debt”.',
    ]);
    expect(missingFor({ ...standing, quizzes: [quiz([[9, true]])] })).toEqual([]);
  });

  it('compares unrounded and never rounds up what it shows', () => {
    const close = quiz([[7.996, true]]);
    expect(missingFor({ ...standing, quizzes: [close] })).toEqual([
      'Reach 80 % over all quizzes: you are at 79.9 %.',
    ]);
    expect(percentText(fraction(2, 3))).toBe('66.6');
    expect(percentText(fraction(1))).toBe('100.0');
  });

  it('takes the best or the last attempt, as the quiz says', () => {
    const attempts: [number, boolean][] = [
      [9, true],
      [4, false],
    ];
    expect(scoreOf([quiz(attempts)])).toEqual(fraction(9, 10));
    expect(scoreOf([quiz(attempts, 'last')])).toEqual(fraction(4, 10));
    expect(scoreOf([])).toBeNull();
  });

  it('stays passed when a later attempt fails', () => {
    expect(
      missingFor({
        ...standing,
        passPercent: 40,
        quizzes: [
          quiz(
            [
              [9, true],
              [4, false],
            ],
            'last',
          ),
        ],
      }),
    ).toEqual([]);
  });
});
