import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from '../../testing/random-question.ts';
import { readGift } from './read.ts';
import { writeGift } from './write.ts';

/** The shapes of Moodle's own fixture, stray signs after the answers included. */
const nine = `// essay
::E:: What would you ask your lender? {}

::M::[html]Match the <b>account</b> to its law.{
    =[html]Roth IRA -> 408A
    =[moodle]Health savings -> 223
    =[plain]Hospital plan -> 403(b)
    = -> 529
}

::Q2:: Which is deductible: what would you say?
{
    =interest # right; good!
    ~principal # [html]no, <em>principal</em> is not
    ~[plain]both # no
}

::Q3:: Which are liabilities?
{
    ~%50%a loan # yes
    ~%-100%cash # [html]no
    ~%50%payables # yes
    ~%-100%[plain]goodwill # no
}

// a range, and a feedback for everything else
::Q5:: A number from 1 to 5? {#3:2~#Far off}";

::Short::Which form has one owner?{
    =Sole proprietor#Good!
    =%50%Proprietor#Nearly
    =%0%*#No
}

::TF1:: A loan is income.{
FALSE#It must be paid back.#Right.
####See lesson 3.}";

::0-11::Equity is assets less liabilities.{T}

::0-11::Equity is assets less liabilities.{TRUE}
`;

describe('GIFT', () => {
  it('as in Moodle’s fixture gives nine questions of its types', () => {
    const { questions, found, notes } = readGift(nine);
    expect(notes.filter((note) => note.level === 'skipped')).toEqual([]);
    expect([found, ...questions.map(({ question }) => question.kind)]).toEqual([
      9,
      'essay',
      'matching',
      'single',
      'multiple',
      'numeric',
      'short_text',
      'true_false',
      'true_false',
      'true_false',
    ]);
    const [, , , multiple, numeric] = questions.map(({ question }) => question);
    expect(multiple).toMatchObject({
      options: [
        { weight: '50' },
        { weight: '-100' },
        { weight: '50' },
        { weight: '-100', text: { format: 'plain' } },
      ],
    });
    expect(numeric).toMatchObject({
      stem: { text: 'A number from 1 to 5? _____ ";' },
      answers: [
        { accept: { kind: 'value', value: '3', tolerance: '2' }, weight: '100' },
        { accept: { kind: 'any' }, weight: '0', feedback: { text: 'Far off' } },
      ],
    });
    expect(questions[6]?.question).toMatchObject({
      answer: false,
      feedbackTrue: { text: 'It must be paid back.' },
      feedbackFalse: { text: 'Right.' },
      generalFeedback: { text: 'See lesson 3.' },
    });
  });

  it('lets signs stand unescaped where they control nothing, as Moodle does', () => {
    const { questions, notes } = readGift(
      'Note: 2+2=? {=4}\n\n<p style="color:red">x</p> {#.5:.1#near: fine}\n\na {T} and {more}\n\n::n:: x {=Time: 10 ~b}',
    );
    expect(notes).toEqual([]);
    expect(questions.map(({ question }) => question.stem.text)).toEqual([
      'Note: 2+2=?',
      '<p>x</p>',
      'a _____ and {more}',
      'x',
    ]);
    expect(questions[1]?.question).toMatchObject({
      answers: [{ accept: { value: '0.5', tolerance: '0.1' }, feedback: { text: 'near: fine' } }],
    });
  });

  it('that cannot be read is named with its line, and the rest is imported', () => {
    const { questions, notes, found } = readGift(
      'Good? {T}\n\nNever closed {=a\n\n// c\n::w:: Weight {~%150%a ~b}\n\nNo key {~a ~b}\n\nGood? {F}',
    );
    expect([found, questions.length]).toEqual([5, 2]);
    expect(notes.map(({ level, line }) => [level, line])).toEqual([
      ['skipped', 3],
      ['skipped', 5],
      ['skipped', 8],
    ]);
  });

  it('in a category of a long path says that it was cut; a slash in a name makes no level', () => {
    const long = `${'Level/'.repeat(50)}End`;
    const { questions, notes } = readGift(
      `$CATEGORY: $course$/top/A//B/C\n\nOne? {T}\n\n$CATEGORY: ${long}\n\nTwo? {T}`,
    );
    expect(questions.map(({ category }) => category)).toEqual([
      'A\u2215B/C',
      long.slice(0, 200).replace(/\/$/, ''),
    ]);
    expect(notes.map((note) => [note.level, note.line])).toEqual([['changed', 7]]);
  });

  it('with scripts in its HTML comes in without them', () => {
    const { questions } = readGift(
      '[html]<p onclick\\="x()">a<script>alert(1)</script><img src\\="http\\://x/y.png"></p>{T}',
    );
    expect(questions[0]?.question.stem.text).toBe('<p>a<img /></p>');
  });

  it('written and read again is the same question, unless the report says what was lost', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { text, lost } = writeGift([{ category: 'A/B', question }]);
        const { questions, found, notes } = readGift(text);
        if (lost.some((note) => note.level === 'skipped')) {
          expect(found).toBe(0);
          return;
        }
        expect(notes.filter((note) => note.level === 'skipped')).toEqual([]);
        expect(questions[0]?.category).toBe('A/B');
        const again = writeGift(questions);
        expect(again.text).toBe(text);
      }),
      { seed: 20_261_120, numRuns: 500 },
    );
  });
});
