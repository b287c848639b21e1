import { expect, test } from 'vitest';
import { NotTaken } from '../../../api/send-file.ts';
import { outcomeOf, tally, type Upload } from './upload.ts';
import { type UploadPort, UploadQueue } from './upload-queue.ts';

const pdf = (name: string) => new File(['%PDF-1.7'], name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function setUp(port: Partial<UploadPort> = {}) {
  let shown: readonly Upload[] = [];
  const queued = (documentId: string) => ({
    documentId,
    status: 'queued' as const,
    progress: 0,
    reason: null,
  });
  const queue = new UploadQueue(
    {
      check: async () => null,
      send: (file) => ({ done: Promise.resolve(file.name), abort: () => {} }),
      hand: async (fileId) => ({ known: false, news: queued(fileId) }),
      cancel: async () => {},
      retry: async () => {},
      look: async (documentId) => ({ ...queued(documentId), status: 'drafted' }),
      refusal: () => ({ code: 'INTERNAL', words: 'no' }),
      ...port,
    },
    (next) => {
      shown = next;
    },
  );
  return { queue, shown: () => shown, named: (name: string) => shown.find((one) => one.name === name) };
}

test('at most three files are sent at once, and every one has its turn', async () => {
  let open = 0;
  let most = 0;
  const { queue, shown } = setUp({
    send: (file) => {
      open += 1;
      most = Math.max(most, open);
      const done = settled().then(() => {
        open -= 1;
        return file.name;
      });
      return { done, abort: () => {} };
    },
  });
  queue.add(Array.from({ length: 10 }, (_, index) => pdf(`${index}`)));
  for (let turn = 0; turn < 8; turn++) await settled();
  expect(most).toBe(3);
  expect(shown().every(({ step }) => step === 'taken')).toBe(true);
});

test('news that comes before the answer of the upload is not lost', async () => {
  const { queue, named } = setUp({
    hand: async (fileId) => {
      queue.hear({ documentId: fileId, status: 'extracting', progress: 40, reason: null });
      return { known: false, news: { documentId: fileId, status: 'queued', progress: 0, reason: null } };
    },
  });
  queue.add([pdf('a')]);
  await settled();
  expect(named('a')).toMatchObject({ status: 'extracting', progress: 40 });
});

test('each file ends with its own result', async () => {
  const { queue, shown } = setUp({
    check: async (file) => (file.name === 'empty' ? 'empty' : null),
    send: (file) => ({
      done: file.name === 'big' ? Promise.reject(new NotTaken('TOO_LARGE', 'x')) : Promise.resolve(file.name),
      abort: () => {},
    }),
    hand: async (fileId) => ({
      known: fileId === 'twice',
      news: {
        documentId: fileId,
        status: fileId === 'ask' ? 'needs_review' : 'drafted',
        progress: 0,
        reason: null,
      },
    }),
  });
  queue.add(['empty', 'big', 'twice', 'ask', 'good'].map(pdf));
  for (let turn = 0; turn < 4; turn++) await settled();
  expect(tally(shown())).toMatchObject({ refused: 2, duplicate: 1, review: 1, drafted: 1, running: 0 });
});

test('a broken connection can be tried again with the same file', async () => {
  let tries = 0;
  const { queue, named } = setUp({
    send: (file) => ({
      done: tries++ === 0 ? Promise.reject(new NotTaken('UNREACHABLE', 'broke')) : Promise.resolve(file.name),
      abort: () => {},
    }),
  });
  queue.add([pdf('a')]);
  await settled();
  const key = named('a')?.key ?? '';
  expect(named('a')).toMatchObject({ step: 'broken', words: 'broke' });
  expect(queue.canRetry(key)).toBe(true);
  await queue.retry(key);
  await settled();
  expect(named('a')?.step).toBe('taken');
});

test('after a reload what was being read is looked up, and what was not through says so', async () => {
  const before = setUp();
  before.queue.add([pdf('a')]);
  await settled();
  const [taken] = before.shown();
  if (!taken) throw new Error('nothing was taken');
  const after = setUp();
  after.queue.restore([taken, { ...taken, key: 'b', name: 'b', step: 'sending', documentId: null }]);
  await after.queue.catchUp();
  expect(after.shown().map(outcomeOf)).toEqual(['drafted', 'failed']);
});
