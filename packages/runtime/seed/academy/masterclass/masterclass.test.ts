import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { blockContent, type Question, question, quizSettings } from '@atrium/academy/schemas';
import { describe, expect, it } from 'vitest';
import { captionsOf, type FilmName, films } from '../media/videos.ts';
import { type Block, figures, masterclass, type Quiz } from './index.ts';

const media = join(import.meta.dirname, '../media');
const lessons = masterclass.modules.flatMap((module) => module.lessons);
const blocks = lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ at: lesson.key, block })));
const quizzes = blocks.flatMap(({ at, block }) => (block.kind === 'quiz' ? [{ at, quiz: block }] : []));
const asked = quizzes.flatMap(({ quiz }) => quiz.questions.map(({ question: one }) => one));
const parts = (one: Question) => (one.kind === 'case' ? one.parts.map((part) => part.question) : [one]);
const file = (name: string): string => join(media, name);

/** The block as the platform keeps it: files and questions by id. */
function kept(block: Block): unknown {
  const id = '019a0000-0000-7000-8000-000000000000';
  switch (block.kind) {
    case 'image':
      return { ...block, fileId: id };
    case 'video':
      return { ...block, fileId: id, captionsFileId: id };
    case 'quiz': {
      const { questions, ...rest } = block;
      return { ...rest, items: questions.map(({ points }) => ({ questionId: id, points })) };
    }
    default:
      return block;
  }
}

const prose = (block: Block): string => JSON.stringify(block).replaceAll('\\n', '\n');

describe('The masterclass', () => {
  it('has at least eight modules of three lessons or more, each with a case and a quiz of five to nine questions', () => {
    expect(masterclass.modules.length).toBeGreaterThanOrEqual(8);
    for (const module of masterclass.modules) {
      const kinds = module.lessons.flatMap((lesson) => lesson.blocks.map((block) => block.kind));
      expect(module.lessons.length, module.key).toBeGreaterThanOrEqual(3);
      expect(kinds, module.key).toEqual(expect.arrayContaining(['case', 'quiz', 'text']));
    }
    expect(masterclass.description).toContain(
      `${lessons.length} lessons in ${masterclass.modules.length} modules`,
    );
    for (const { at, quiz } of quizzes) {
      expect(quiz.questions.length, at).toBeGreaterThanOrEqual(5);
      expect(quiz.questions.length, at).toBeLessThanOrEqual(9);
    }
  });

  it('opens with a preview, offers two or three, and names no key twice', () => {
    expect(lessons[0]?.preview).toBe(true);
    expect([2, 3]).toContain(lessons.filter((lesson) => lesson.preview).length);
    const keys = [...masterclass.modules, ...lessons].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(lessons.map((lesson) => [lesson.key, lesson] as const))(
    '%s: every block is one the platform takes',
    (_, lesson) => {
      for (const block of lesson.blocks) {
        expect(blockContent.safeParse(kept(block)).error?.issues ?? []).toEqual([]);
        if (block.kind === 'quiz') expect(quizSettings.safeParse(block.settings).success).toBe(true);
        if (block.kind === 'chart')
          for (const { values } of block.series) expect(values).toHaveLength(block.categories.length);
      }
    },
  );

  it('shows pictures that exist and say what they show', () => {
    const pictures = [
      masterclass.cover,
      ...blocks.flatMap(({ block }) => (block.kind === 'image' ? [block] : [])),
    ];
    expect(pictures.length).toBeGreaterThanOrEqual(10);
    for (const picture of pictures) {
      expect(picture.alt.length, picture.file).toBeGreaterThan(40);
      expect(existsSync(file(picture.file)), picture.file).toBe(true);
    }
  });

  it('keeps its media small', () => {
    const names = blocks.flatMap(({ block }) =>
      block.kind === 'image' || block.kind === 'video' ? [block.file] : [],
    );
    const bytes = names.reduce((sum, name) => sum + statSync(file(name)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('cites the textbook it adapts, with authors, publisher, licence and link', () => {
    const adapted = blocks.filter(({ block }) => /Adapted from/.test(prose(block)));
    expect(adapted.length).toBeGreaterThanOrEqual(5);
    for (const { at, block } of adapted)
      expect(prose(block), at).toMatch(/openstax\.org\/books.*Shapiro.*OpenStax.*CC BY 4\.0/s);
  });
});

describe('Films', () => {
  const shown = blocks.flatMap(({ block }) => (block.kind === 'video' ? [block] : []));

  it('are at least three', () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(films) as FilmName[])(
    '%s: captions are those of the film and cover it without a gap',
    (name) => {
      const vtt = readFileSync(file(`${name}.vtt`), 'utf8');
      expect(vtt).toBe(captionsOf(films[name]));
      const cues = [...vtt.matchAll(/^00:(\d\d):(\d\d)\.000 --> 00:(\d\d):(\d\d)\.000\n(.+)$/gm)].map((cue) =>
        cue.slice(1),
      );
      const seconds = (minutes = '', rest = ''): number => Number(minutes) * 60 + Number(rest);
      let at = 0;
      for (const [fromMinute, from, toMinute, to, words] of cues) {
        expect(seconds(fromMinute, from)).toBe(at);
        at = seconds(toMinute, to);
        expect(words?.trim()).not.toBe('');
      }
      const film = shown.find((video) => video.captions === `${name}.vtt`);
      expect(film?.durationSeconds).toBe(at);
      expect(film?.transcript).toContain(captionsOf(films[name]).split('\n')[3]);
      expect(existsSync(file(`${name}.mp4`))).toBe(true);
    },
  );
});

describe('Questions', () => {
  it('are sound, and use every kind there is', () => {
    for (const one of asked) expect(question.safeParse(one).error?.issues ?? [], one.name).toEqual([]);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(
      new Set([
        'single',
        'multiple',
        'true_false',
        'short_text',
        'numeric',
        'matching',
        'ordering',
        'essay',
        'description',
        'case',
      ]),
    );
    const names = asked.flatMap((one) => [
      one.name,
      ...(one.kind === 'case' ? parts(one).map(({ name }) => name) : []),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('give the reason for every option', () => {
    for (const one of asked.flatMap(parts)) expect(reasonless(one), one.name).toEqual([]);
  });

  it('test every objective of the course, and no other', () => {
    const tested = new Set(asked.flatMap((one) => [one, ...parts(one)]).map(({ objective }) => objective));
    expect(tested).toEqual(new Set(masterclass.objectives.map(({ key }) => key)));
  });

  it('can be passed: graded points in every quiz', () => {
    const graded = ({ questions }: Quiz) =>
      questions.filter(({ question: one }) => one.kind !== 'essay' && one.kind !== 'description').length;
    for (const { at, quiz } of quizzes) expect(graded(quiz), at).toBeGreaterThanOrEqual(5);
  });
});

describe('Yearly limits', () => {
  it('are named by figures that exist, each with a year, a value and an official source', () => {
    const known = new Set(figures.map(({ key }) => key));
    const named = blocks.flatMap(({ block }) =>
      [...prose(block).matchAll(/\{\{figure:([^}]*)\}\}/g)].map(([, key]) => key),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => key === undefined || !known.has(key))).toEqual([]);
    for (const { key, value, source, sourceUrl } of figures) {
      expect(value, key).toMatch(/^\d+(\.\d+)?$/);
      expect(source, key).not.toBe('');
      expect(sourceUrl, key).toMatch(/^https:\/\//);
    }
    expect(new Set(figures.map(({ key, taxYear }) => `${key} ${taxYear}`)).size).toBe(figures.length);
  });

  it('have a figure for 2026 wherever a lesson names one', () => {
    const thisYear = new Set(figures.filter(({ taxYear }) => taxYear === 2026).map(({ key }) => key));
    expect(figures.map(({ key }) => key).filter((key) => !thisYear.has(key))).toEqual([]);
  });

  it('never stand in prose: no dollar amount beside words for a limit, no amount of the table beside words for a bound', () => {
    const limit =
      /(contribution|deferral|annual|yearly) limit|standard deduction|wage base|phase-out|basic exclusion|catch-up/i;
    const bound =
      /up to|limit|\bat most|maximum|threshold|ceiling|no more than|(income|wages|AGI) above|phases? out|\bcap\b/i;
    const amounts = new Set(
      figures.flatMap(({ unit, value }) =>
        unit === 'usd' ? [`$${Number(value).toLocaleString('en-US')}`] : [],
      ),
    );
    const known = (sentence: string): boolean =>
      (sentence.match(/\$\d[\d,]*(\.\d+)?/g) ?? []).some((amount) => amounts.has(amount));
    for (const { at, block } of blocks) {
      const sentences = prose(block)
        .replaceAll(/\{\{[^}]*\}\}/g, '')
        .split(/[.:;!?](?:\s|\*|")|\n/);
      expect(
        sentences.filter((one) => limit.test(one) && /\$\d/.test(one)),
        at,
      ).toEqual([]);
      expect(
        sentences.filter((one) => bound.test(one) && known(one)),
        at,
      ).toEqual([]);
    }
  });

  it('go without a promise of continuing-education credit', () => {
    for (const { at, block } of blocks)
      expect(prose(block), at).not.toMatch(/CME credit|AMA PRA|accredited for/i);
    expect(masterclass.description).not.toMatch(/CME/);
  });
});

/** The options of a question that carry no feedback. */
function reasonless(one: Question): string[] {
  switch (one.kind) {
    case 'single':
    case 'multiple':
      return one.options.filter(({ feedback }) => !feedback?.text).map(({ text }) => text.text);
    case 'short_text':
      return one.answers.filter(({ feedback }) => !feedback?.text).map(({ text }) => text);
    case 'numeric':
      return one.answers.filter(({ feedback }) => !feedback?.text).map(({ accept }) => accept.kind);
    case 'true_false':
      return [one.feedbackTrue, one.feedbackFalse].some((feedback) => !feedback?.text) ? [one.name] : [];
    case 'matching':
    case 'ordering':
      return one.generalFeedback?.text ? [] : [one.name];
    default:
      return [];
  }
}
