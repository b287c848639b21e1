import { randomUUID } from 'node:crypto';
import type { Context } from '@atrium/core/kernel';

interface Place {
  readonly tx: Context['tx'];
  readonly organizationId: string;
  readonly canary: string;
}

/** A course that is still a draft, with one of everything in it: nobody outside its school may know of it. */
export async function academyRows({ tx, organizationId, canary }: Place) {
  const [moduleKey, lessonKey, blockKey] = [randomUUID(), randomUUID(), randomUUID()];
  const course = await tx.academyCourse.create({
    data: { organizationId, slug: `course-${randomUUID()}`, title: canary, status: 'draft' },
  });
  const version = await tx.academyCourseVersion.create({
    data: { organizationId, courseId: course.id, number: 1, status: 'draft', title: canary },
  });
  await tx.academyCourse.update({ where: { id: course.id }, data: { draftVersionId: version.id } });
  const inVersion = { organizationId, versionId: version.id, position: 0 };
  const module = await tx.academyModule.create({ data: { ...inVersion, key: moduleKey, title: canary } });
  const lesson = await tx.academyLesson.create({
    data: { ...inVersion, moduleId: module.id, key: lessonKey, title: canary },
  });
  await tx.academyBlock.create({
    data: {
      ...{ ...inVersion, lessonId: lesson.id, key: blockKey },
      ...{ kind: 'text', content: { markdown: canary }, words: canary },
    },
  });
  const question = await questionRow({ tx, organizationId, canary });
  return { question, course: course.id, module: moduleKey, lesson: lessonKey, block: blockKey };
}

async function questionRow({ tx, organizationId, canary }: Place): Promise<string> {
  const [questionId, versionId] = [randomUUID(), randomUUID()];
  const text = { format: 'plain', text: canary };
  const body = {
    kind: 'essay',
    name: canary,
    stem: text,
    sample: text,
    generalFeedback: text,
    objective: null,
    tags: [],
  };
  await tx.academyQuestion.create({
    data: { id: questionId, organizationId, name: canary, kind: 'essay', currentVersionId: versionId },
  });
  await tx.academyQuestionVersion.create({
    data: { id: versionId, organizationId, questionId, number: 1, body },
  });
  return questionId;
}
