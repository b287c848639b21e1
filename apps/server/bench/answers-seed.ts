import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A learner in the middle of a quiz. */
export interface Learner {
  readonly token: string;
  readonly attemptId: string;
}

export const questions = 20;

const school = randomUUID();
const course = randomUUID();

const text = `
  INSERT INTO "Organization" (id, name, slug, "updatedAt") VALUES ('${school}', 'School', 'school-${school}', now());
  INSERT INTO "AcademyCourse" (id, "organizationId", slug, title, status, "updatedAt")
    VALUES ('${course}', '${school}', 'course-${course}', 'Course', 'published', now());
  INSERT INTO "AcademyQuestion" (id, "organizationId", name, kind, "updatedAt")
    SELECT uuidv7(), '${school}', 'Question ' || n, 'single', now() FROM generate_series(1, ${questions}) n;
  INSERT INTO "AcademyQuestionVersion" (id, "organizationId", "questionId", number, body)
    SELECT uuidv7(), '${school}', id, 1, '{}' FROM "AcademyQuestion" WHERE "organizationId" = '${school}';`;

const attempts = `
  INSERT INTO "AcademyAttempt" (id, "organizationId", "userId", "courseId", "lessonKey", "blockKey", number, status, seed,
      items, settings, "startedAt", "maxScore")
  SELECT uuidv7(), '${school}', u, '${course}', uuidv7(), uuidv7(), 1, 'in_progress', 1,
    (SELECT jsonb_agg(jsonb_build_object('questionId', "questionId", 'questionVersionId', id, 'kind', 'single', 'points', 1))
     FROM "AcademyQuestionVersion" WHERE "organizationId" = '${school}'),
    '{}', now(), ${questions}
  FROM unnest($1::uuid[]) u RETURNING id, "userId"`;

/** A course with one quiz, and learners who began it, anew. */
export async function seedLearners(client: pg.Client, count: number): Promise<Learner[]> {
  await client.query(text);
  const people = Array.from({ length: count }, () => ({
    id: randomUUID(),
    token: `answers-${randomUUID()}`,
  }));
  const ids = people.map(({ id }) => id);
  await client.query(
    `INSERT INTO "User" (id, email, "emailVerifiedAt", name, "updatedAt")
     SELECT u, u || '@example.test', now(), 'Learner', now() FROM unnest($1::uuid[]) u`,
    [ids],
  );
  await client.query(
    `INSERT INTO "Session" (id, "userId", "tokenHash", methods, "authenticatedAt", "lastSeenAt", "expiresAt")
     SELECT uuidv7(), s.u, s.hash, '{pwd}', now(), now(), now() + interval '1 day'
     FROM unnest($1::uuid[], $2::text[]) AS s(u, hash)`,
    [ids, people.map(({ token }) => createHash('sha256').update(token).digest('hex'))],
  );
  const { rows } = await client.query<{ id: string; userId: string }>(attempts, [ids]);
  const attemptOf = new Map(rows.map((row) => [row.userId, row.id]));
  return people.map(({ id, token }) => ({ token, attemptId: attemptOf.get(id) ?? '' }));
}
