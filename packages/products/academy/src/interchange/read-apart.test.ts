import { DomainError } from '@atrium/core/kernel';
import { describe, expect, it } from 'vitest';
import { readQuestions } from './read.ts';
import { readApart } from './read-apart.ts';

const failure = (act: Promise<unknown>) => act.then(String, (error: unknown) => error);

describe('reading apart', () => {
  it('gives what reading here gives', async () => {
    const gift = Buffer.from('Good? {T}\n\nBroken {=a\n\n::N:: Pick {=a#yes ~b}');
    expect(await readApart(gift, 'gift')).toEqual(await readQuestions(gift, 'gift'));
  });

  it('ends when its time is over, with words for the author', async () => {
    const wide = Buffer.from(`<quiz>${'<question type="essay"/>'.repeat(200_000)}</quiz>`);
    const error = await failure(readApart(wide, 'moodle_xml', 0.05));
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'UNPROCESSABLE', details: { reason: 'too_much' } });
  });
});
