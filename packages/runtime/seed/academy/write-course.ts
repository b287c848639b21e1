import { randomUUID } from 'node:crypto';
import {
  addLesson,
  addModule,
  createCourse,
  createQuestion,
  describeCourse,
  priceCourse,
  publishCourse,
  putFigure,
  saveLesson,
} from '@atrium/academy';
import { type BlockContent, quizSettings } from '@atrium/academy/schemas';
import { type Call, execute, type Platform } from '@atrium/core/kernel';
import {
  type Block,
  type Course,
  type Figure,
  figures,
  type Lesson,
  type Module,
} from './masterclass/index.ts';
import { mediaShelf } from './media.ts';

interface Desk {
  readonly platform: Platform;
  readonly author: Call;
  readonly file: (name: string) => Promise<string>;
}

export interface WrittenLesson {
  readonly lessonKey: string;
  readonly blocks: readonly { readonly key: string; readonly content: BlockContent }[];
}

export interface WrittenCourse {
  readonly courseId: string;
  readonly lessons: readonly WrittenLesson[];
}

/** Writes a course as its author would, through the verbs, and publishes it. */
export async function writeCourse(platform: Platform, author: Call, course: Course): Promise<WrittenCourse> {
  const desk: Desk = { platform, author, file: mediaShelf(platform, author) };
  await putFigures(desk, figures);
  const { slug, title, cover, price, modules, ...page } = course;
  const { courseId } = await execute(platform, createCourse, author, { title, slug });
  const { subtitle, description, outcomes, audience, instructor, objectives } = page;
  await execute(platform, describeCourse, author, {
    ...{ courseId, revision: 0, title, subtitle, description, audience, instructor },
    ...{ outcomes: [...outcomes], objectives: [...objectives], coverFileId: await desk.file(cover.file) },
  });
  const lessons: WrittenLesson[] = [];
  for (const module of modules) lessons.push(...(await writeModule(desk, courseId, module)));
  await execute(platform, priceCourse, author, { courseId, price });
  await execute(platform, publishCourse, author, { courseId });
  return { courseId, lessons };
}

const putFigures = ({ platform, author }: Desk, list: readonly Figure[]) =>
  Promise.all(list.map((figure) => execute(platform, putFigure, author, figure)));

async function writeModule(desk: Desk, courseId: string, module: Module): Promise<WrittenLesson[]> {
  const { platform, author } = desk;
  const { title, summary } = module;
  const { moduleKey } = await execute(platform, addModule, author, { courseId, title, summary });
  const written: WrittenLesson[] = [];
  for (const lesson of module.lessons) {
    written.push(await writeLesson(desk, { courseId, moduleKey, category: module.title }, lesson));
  }
  return written;
}

interface Place {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly category: string;
}

async function writeLesson(desk: Desk, place: Place, lesson: Lesson): Promise<WrittenLesson> {
  const { platform, author } = desk;
  const { courseId, moduleKey } = place;
  const { title, summary, minutes, preview = false } = lesson;
  const facts = { title, summary, minutes, preview };
  const { lessonKey } = await execute(platform, addLesson, author, { courseId, moduleKey, ...facts });
  const blocks = [];
  for (const block of lesson.blocks) {
    blocks.push({ key: randomUUID(), content: await toContent(desk, place, block) });
  }
  await execute(platform, saveLesson, author, { courseId, lessonKey, revision: 0, ...facts, blocks });
  return { lessonKey, blocks };
}

async function toContent(desk: Desk, { category }: Place, block: Block): Promise<BlockContent> {
  switch (block.kind) {
    case 'image': {
      const { file, ...words } = block;
      return { ...words, fileId: await desk.file(file) };
    }
    case 'video': {
      const { file, captions, ...words } = block;
      return { ...words, fileId: await desk.file(file), captionsFileId: await desk.file(captions) };
    }
    case 'chart': {
      const series = block.series.map(({ name, values }) => ({ name, values: [...values] }));
      return { ...block, categories: [...block.categories], series };
    }
    case 'case':
      return { ...block, hints: [...block.hints] };
    case 'quiz': {
      const { questions, settings, ...words } = block;
      const items = await Promise.all(
        questions.map(async ({ points, question }) => {
          const asked = { category: category.replaceAll('/', ' '), question };
          const { questionId } = await execute(desk.platform, createQuestion, desk.author, asked);
          return { questionId, points };
        }),
      );
      return { ...words, settings: quizSettings.parse(settings), items };
    }
    default:
      return block;
  }
}
