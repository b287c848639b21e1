import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../../testing/random-question.ts';
import { readMoodleXml } from './read.ts';
import { writeMoodleXml } from './write.ts';

const quiz = (inner: string) => `<?xml version="1.0"?>\n<quiz>\n${inner}\n</quiz>`;
const named = (type: string, inner = '') =>
  `<question type="${type}"><name><text>${type} one</text></name><questiontext format="html"><text>Q</text></questiontext>${inner}</question>`;

describe('Moodle XML', () => {
  it('of plugin types is named question by question, none lost silently', () => {
    const types = ['stack', 'multianswer', 'ddimageortext', 'calculated', 'gapselect'];
    const { found, questions, notes } = readMoodleXml(quiz(types.map((type) => named(type)).join('\n')));
    expect([found, questions.length]).toEqual([5, 0]);
    expect(notes.map(({ line, message }) => [line, message])).toEqual(
      types.map((type, index) => [index + 3, `Questions of type "${type}" are not supported.`]),
    );
  });

  it('that is not well-formed, or declares entities, is refused with a reason', () => {
    expect(readMoodleXml('<quiz>\n<question>\n</quiz>').notes).toMatchObject([{ level: 'skipped', line: 3 }]);
    const xxe = `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>${named('essay', '&x;')}</quiz>`;
    expect(readMoodleXml(xxe).notes[0]?.message).toMatch(/entities/);
    expect(readMoodleXml('not xml at all').notes[0]?.level).toBe('skipped');
  });

  it('brings pictures inside the text, and says which files it left out', () => {
    const text = (inner: string, files: string) =>
      `<question type="essay"><name><text>p</text></name><questiontext format="html"><text><![CDATA[${inner}]]></text>${files}</questiontext></question>`;
    const pixel = 'iVBORw0KGgo=';
    const { questions, notes } = readMoodleXml(
      quiz(
        text(
          '<p><img src="@@PLUGINFILE@@/a%20b.png" alt="x"><a href="@@PLUGINFILE@@/c.pdf">c</a></p>',
          `<file name="a b.png" encoding="base64">${pixel}</file><file name="c.pdf" encoding="base64">AAAA</file>`,
        ),
      ),
    );
    expect(questions[0]?.question.stem.text).toContain(
      `<img src="data:image/png;base64,${pixel}" alt="x" />`,
    );
    expect(notes.map((note) => note.message)).toEqual(['The file "c.pdf" was left out.']);
  });

  it('says which share a weight became, with its sign', () => {
    const text = (words: string) => ({ format: 'plain' as const, text: words });
    const weights = ['100', '-34', '-1'];
    const options = weights.map((weight) => ({
      id: `w${weight}`,
      text: text(weight),
      weight,
      feedback: null,
    }));
    const base = { name: 'Shares', stem: text('Q'), generalFeedback: null, objective: null, tags: [] };
    const written = writeMoodleXml([
      { category: '', question: { ...base, kind: 'single', options, shuffle: true } },
    ]);
    expect(written.lost.map((note) => note.message)).toEqual([
      'Moodle has no share of -34 %: it became -33.33333 %.',
      'Moodle has no share of -1 %: it became 0 %.',
    ]);
    expect([...written.text.matchAll(/fraction="([^"]*)"/g)].map(([, share]) => share)).toEqual([
      '100',
      '-33.33333',
      '0',
    ]);
  });

  it('written and read again is the same question, unless the report says what was lost', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { text, lost } = writeMoodleXml([{ category: 'A/B', question }]);
        const { questions, found, notes } = readMoodleXml(text);
        if (lost.some((note) => note.level === 'skipped')) {
          expect(found).toBe(0);
          return;
        }
        expect(notes.filter((note) => note.level === 'skipped')).toEqual([]);
        expect(questions[0]?.category).toBe('A/B');
        expect(writeMoodleXml(questions).text).toBe(text);
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });
});
