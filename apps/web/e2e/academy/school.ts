import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request as requests } from '@playwright/test';
import { addresses } from '../env.ts';
import { newPerson, type Person, withAccount } from '../person.ts';

/** A program of the school: REST with its owner's token. */
type Method = 'get' | 'post' | 'put';
type Ask = <Answer>(method: Method, path: string, data?: object) => Promise<Answer>;

async function asOwner(person: Person): Promise<Ask> {
  const api = await requests.newContext();
  const call = async (method: Method, path: string, data?: object, token?: string) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const answer = await api[method](`${addresses.api}/api/v1${path}`, { ...(data && { data }), headers });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
    return answer.json();
  };
  const signIn = async (): Promise<string> => {
    const { email, password } = person;
    return (await call('post', '/auth/token', { email, password })).accessToken;
  };
  await call('post', '/organizations', { name: `School ${randomUUID().slice(0, 6)}` }, await signIn());
  const token = await signIn();
  return (method, path, data) => call(method, path, data, token);
}

const plain = (text: string) => ({ text, format: 'plain' as const });

const question = {
  kind: 'single',
  name: 'What is left',
  stem: plain('A practice collects 900 and pays 600. What is left?'),
  generalFeedback: null,
  objective: 'profit',
  tags: [],
  shuffle: false,
  options: [
    { id: 'a', text: plain('300'), weight: '100', feedback: plain('Right: collections less expenses.') },
    {
      id: 'b',
      text: plain('1,500'),
      weight: '0',
      feedback: plain('That adds what was paid instead of taking it away.'),
    },
  ],
};

export interface SmallCourse {
  /** Whose school sells it. */
  readonly owner: Person;
  readonly slug: string;
  readonly title: string;
  /** Stands in the locked lesson, and nowhere a stranger may look. */
  readonly marker: string;
  /** Opens it for somebody who pays nothing. */
  readonly give: (to: Person) => Promise<unknown>;
}

/** A course for sale of a school of its own: a preview lesson, and a locked one that ends in a quiz of one question. */
export async function sellSmallCourse(request: APIRequestContext): Promise<SmallCourse> {
  const owner = await withAccount(request, newPerson('Nora Author'));
  const ask = await asOwner(owner);
  const word = randomUUID().slice(0, 8);
  const title = `Reading statements ${word}`;
  const marker = `MARKER-${word}`;
  const { courseId, slug } = await ask<{ courseId: string; slug: string }>('post', '/academy/courses', {
    title,
  });
  await ask('put', `/academy/courses/${courseId}/details`, {
    title,
    outcomes: ['Read a statement'],
    objectives: [{ key: 'profit', title: 'Profit' }],
    revision: 0,
  });
  const { moduleKey } = await ask<{ moduleKey: string }>('post', `/academy/courses/${courseId}/modules`, {
    title: 'Statements',
  });
  const lessons = `/academy/courses/${courseId}/lessons`;
  const text = (markdown: string) => ({ key: randomUUID(), content: { kind: 'text', markdown } });
  const add = async (facts: { title: string; preview: boolean }, blocks: readonly object[]) => {
    const { lessonKey } = await ask<{ lessonKey: string }>('post', lessons, { ...facts, moduleKey });
    await ask('put', `${lessons}/${lessonKey}`, { ...facts, revision: 0, blocks });
  };
  const { questionId } = await ask<{ questionId: string }>('post', '/academy/questions', {
    category: '',
    question,
  });
  await add({ title: 'What a statement says', preview: true }, [
    text('A statement of **profit and loss** covers a span of time.'),
  ]);
  await add({ title: 'What is left over', preview: false }, [
    text(`Profit is what is left when overhead is paid from collections. ${marker}`),
    {
      key: randomUUID(),
      content: { kind: 'quiz', title: 'Can you read it?', items: [{ questionId, points: 1 }] },
    },
  ]);
  await ask('put', `/academy/courses/${courseId}/price`, { price: { amountMinor: 4900, currency: 'USD' } });
  await ask('post', `/academy/courses/${courseId}/publish`, {});
  const { items } = await ask<{ items: { offerId: string }[] }>('get', '/academy/courses');
  const give = ({ email }: Person) => ask('post', '/billing/gifts', { offerId: items[0]?.offerId, email });
  return { owner, slug, title, marker, give };
}
