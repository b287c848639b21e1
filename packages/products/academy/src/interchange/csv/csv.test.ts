import { describe, expect, it } from 'vitest';
import { readCsv } from './read.ts';
import { writeCsv } from './write.ts';

describe('CSV', () => {
  it('names every row it cannot take, with its line, and takes the rest', () => {
    const { found, questions, notes } = readCsv(
      '"Two\nlines?",a,b,A\nOnly a question\nKey of none?,a,b,C\nGood?,a,b,2\nTwin?,same,same,other,B\n',
    );
    expect([found, questions.length]).toEqual([5, 3]);
    expect(notes.map(({ level, line }) => [level, line])).toEqual([
      ['skipped', 3],
      ['skipped', 4],
      ['warning', 6],
    ]);
    expect(notes[2]?.message).toMatch(/"same" stands there 2 times with different keys/);
  });

  it('in our own form holds every kind it can, and survives a spreadsheet', () => {
    const own = [
      'category,name,kind,question,option_1,option_2,option_3,key,feedback,objective,tags,colour',
      'Tax,M,multiple,Which are above the line?,Interest,HSA,Gym,A;B,See lesson 2,tax,a;b,red',
      "Tax,F,true_false,'=1+1 is two.,,,,true,,,,",
      'Tax,S,short_text,One owner?,,,,sole proprietor;sole prop*,,,,',
      'Tax,N,numeric,Percent?,,,,"5±0.5;10..12",,,,',
      'Tax,X,case,Story?,,,,x,,,,',
    ].join('\r\n');
    const { questions, notes } = readCsv(own);
    expect(notes.map(({ level, line, message }) => [level, line, message])).toEqual([
      ['changed', 1, 'Columns not known and left out: colour.'],
      ['skipped', 6, 'The kind "case" cannot be written in CSV.'],
    ]);
    expect(questions.map(({ question }) => question)).toMatchObject([
      {
        kind: 'multiple',
        objective: 'tax',
        tags: ['a', 'b'],
        options: [{ weight: '50' }, { weight: '50' }, { weight: '0' }],
      },
      { kind: 'true_false', answer: true, stem: { text: '=1+1 is two.' } },
      { kind: 'short_text', answers: [{ text: 'sole proprietor' }, { text: 'sole prop*' }] },
      {
        kind: 'numeric',
        answers: [{ accept: { value: '5', tolerance: '0.5' } }, { accept: { low: '10', high: '12' } }],
      },
    ]);
    const { text, lost } = writeCsv(questions);
    expect(lost).toEqual([]);
    expect(text).toContain("'=1+1 is two.");
    expect(readCsv(text).questions.map(({ question }) => question)).toEqual(
      questions.map(({ question }) => question),
    );
  });

  it('that is broken is refused with its line', () => {
    expect(readCsv('a,b,c,A\n"never closed,b,c,A\n').notes).toMatchObject([
      { level: 'skipped', item: 'The file' },
    ]);
  });
});
