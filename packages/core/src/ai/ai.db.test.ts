import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  execute,
  type LanguageModel,
  ModelError,
  type ModelRequest,
  type Platform,
} from '../kernel/index.ts';
import { type TestMember, type TestPlatform, testMember, testPlatform } from '../testing/index.ts';
import { aiRegistration, aiTask, getAiUsage, listAiRuns, runTask, setAiBudget } from './index.ts';

const shout = aiTask({
  name: 'test.shout',
  promptVersion: '1',
  input: z.object({ words: z.string() }),
  output: z.object({ loud: z.string() }),
  instructions: 'Make it loud.',
  data: ({ words }) => ({ words }),
  local: ({ words }) => ({ loud: words.toUpperCase() }),
  check: ({ loud }, { words }) => (loud.length < words.length ? 'words are missing' : null),
  maxOutputTokens: 100,
  timeoutMs: 200,
});

type Step = (request: ModelRequest) => unknown;
const answers =
  (loud: unknown): Step =>
  () => ({ loud });
const fails =
  (kind: ModelError['kind']): Step =>
  () => {
    throw new ModelError(kind, `it ${kind}`);
  };

/** A vendor that plays a script; one answer costs 1,000 micros, and 2,000 at most. */
class ScriptedModel implements LanguageModel {
  readonly name = 'scripted-1';
  readonly seen: ModelRequest[] = [];
  script: Step[] = [];

  ceilingMicros(): bigint {
    return 2_000n;
  }

  async complete(request: ModelRequest) {
    this.seen.push(request);
    const json = await (this.script.shift() ?? answers('FINE ENOUGH'))(request);
    return { json, model: 'scripted-1-mini', inputTokens: 10, outputTokens: 5, costMicros: 1_000n };
  }
}

let test: TestPlatform;
let member: TestMember;
const model = new ScriptedModel();
beforeAll(async () => {
  test = await testPlatform({ registrations: [aiRegistration], ports: { model } });
});
beforeEach(async () => {
  member = await testMember(test.platform);
  model.script = [];
  model.seen.length = 0;
});
afterAll(() => test.close());

const run = (words = 'hi', platform: Platform = test.platform) =>
  runTask(platform, member.call, shout, { words });
const runs = async () => (await execute(test.platform, listAiRuns, member.call, {})).items;
const usage = () => execute(test.platform, getAiUsage, member.call, {});
const budget = (monthlyMicros: number) => execute(test.platform, setAiBudget, member.call, { monthlyMicros });

describe('a task', () => {
  it('is written by the model, and recorded with model, tokens and cost', async () => {
    const result = await run();
    expect(result).toMatchObject({
      output: { loud: 'FINE ENOUGH' },
      engine: 'model',
      model: 'scripted-1-mini',
      reason: null,
    });
    expect(await runs()).toEqual([
      expect.objectContaining({
        id: result.runId,
        task: 'test.shout',
        engine: 'model',
        outcome: 'done',
        model: 'scripted-1-mini',
        inputTokens: 10,
        outputTokens: 5,
        costMicros: 1000,
        attempts: 1,
        promptVersion: '1',
      }),
    ]);
  });

  it('without a key is written by the local engine, and says so', async () => {
    const keyless = { ...test.platform, ports: { ...test.platform.ports, model: null } };
    expect(await run('hi', keyless)).toMatchObject({
      output: { loud: 'HI' },
      engine: 'local',
      model: null,
      reason: 'no_key',
    });
    expect(await runs()).toMatchObject([{ engine: 'local', outcome: 'no_key', costMicros: 0 }]);
  });

  it.each(['timeout', 'rate_limited', 'invalid'] as const)('is tried once more after "%s"', async (kind) => {
    model.script = [fails(kind), answers('SECOND')];
    expect(await run()).toMatchObject({ output: { loud: 'SECOND' }, engine: 'model', reason: null });
    expect(await runs()).toMatchObject([{ outcome: 'done', attempts: 2 }]);
  });

  it.each([
    ['timeout', 2],
    ['rate_limited', 2],
    ['invalid', 2],
    ['refused', 1],
    ['failed', 1],
  ] as const)('that ends in "%s" is written locally after %i attempts', async (kind, attempts) => {
    model.script = [fails(kind), fails(kind)];
    expect(await run()).toMatchObject({ output: { loud: 'HI' }, engine: 'local', reason: kind });
    expect(await runs()).toMatchObject([{ engine: 'local', outcome: kind, attempts, model: 'scripted-1' }]);
  });

  it('takes no answer of another shape or one its check rejects, yet pays for both', async () => {
    model.script = [answers(7), answers('')];
    expect(await run()).toMatchObject({ engine: 'local', reason: 'invalid' });
    expect(await runs()).toMatchObject([{ outcome: 'invalid', attempts: 2, costMicros: 2000 }]);
  });

  it('does not wait for a model that never answers', async () => {
    model.script = [() => new Promise(() => {}), () => new Promise(() => {})];
    expect(await run()).toMatchObject({ engine: 'local', reason: 'timeout' });
    expect((await runs())[0]?.latencyMs).toBeLessThan(2_000);
    expect((await usage()).spentMicros).toBe(4_000);
  });

  it('sends constant instructions, redacted data, and the schema of the answer', async () => {
    await run(`ask jane@mail.example, not ${test.platform.authSecret}`);
    expect(model.seen[0]).toMatchObject({
      instructions: 'Make it loud.',
      data: { words: 'ask [e-mail], not [secret]' },
      schema: { type: 'object', required: ['loud'], additionalProperties: false },
    });
  });

  it('holds no connection while the model thinks', async () => {
    model.script = [
      async () => {
        expect(test.platform.db.stats()).toMatchObject({ waiting: 0 });
        expect(test.platform.db.stats().idle).toBe(test.platform.db.stats().total);
        return { loud: 'FREE' };
      },
    ];
    expect(await run()).toMatchObject({ output: { loud: 'FREE' } });
  });

  it('whose local engine breaks is recorded as failed', async () => {
    const broken = aiTask({ ...shout, local: () => Promise.reject(new Error('broken')) });
    model.script = [fails('refused')];
    await expect(runTask(test.platform, member.call, broken, { words: 'hi' })).rejects.toThrow('broken');
    expect(await runs()).toMatchObject([{ outcome: 'failed' }]);
  });
});

describe('the budget', () => {
  it('is not overspent by parallel runs', async () => {
    await budget(10_000);
    const gate = Promise.withResolvers<void>();
    model.script = Array.from({ length: 20 }, () => async () => {
      await gate.promise;
      return { loud: 'PAID' };
    });
    let refused = 0;
    const slow = { ...shout, timeoutMs: 10_000 };
    const results = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const result = await runTask(test.platform, member.call, slow, { words: 'hi' });
        if (result.reason === 'over_budget' && ++refused === 18) gate.resolve();
        return result;
      }),
    );
    expect(results.filter((result) => result.engine === 'model')).toHaveLength(2);
    expect(results.filter((result) => result.reason === 'over_budget')).toHaveLength(18);
    expect(await usage()).toMatchObject({ budgetMicros: 10_000, spentMicros: 2_000 });
  });

  it('starts anew with each calendar month of UTC', async () => {
    await budget(4_000);
    test.clock.set('2026-03-31T23:59:59Z');
    expect(await run()).toMatchObject({ engine: 'model' });
    expect(await run()).toMatchObject({ reason: 'over_budget' });
    test.clock.set('2026-04-01T00:00:00Z');
    expect(await run()).toMatchObject({ engine: 'model' });
    expect(await usage()).toMatchObject({ month: '2026-04', spentMicros: 1_000 });
  });

  it('of a person ends before the organization’s, and is their own', async () => {
    const perPerson = { dailyMicros: 4_500n, monthlyMicros: 6_000n };
    const ask = ({ call } = member) => runTask(test.platform, call, shout, { words: 'hi' }, { perPerson });
    expect(await ask()).toMatchObject({ engine: 'model' });
    expect(await ask()).toMatchObject({ engine: 'local', reason: 'over_budget' });
    const { organizationId } = member;
    expect(await ask(await testMember(test.platform, { organizationId }))).toMatchObject({ engine: 'model' });
    test.clock.advance(86_400);
    expect(await ask()).toMatchObject({ engine: 'model' });
    test.clock.advance(86_400);
    expect(await ask()).toMatchObject({ engine: 'model' });
    test.clock.advance(86_400);
    expect(await ask()).toMatchObject({ reason: 'over_budget' });
  });

  it('of nothing turns the model off', async () => {
    await budget(0);
    expect(await run()).toMatchObject({ engine: 'local', reason: 'over_budget' });
  });

  it("is another organization's own, and only an owner sets it", async () => {
    await run();
    const { organizationId } = member;
    const admin = await testMember(test.platform, { organizationId, roles: ['admin'] });
    await expect(execute(test.platform, setAiBudget, admin.call, { monthlyMicros: 1 })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    expect((await execute(test.platform, getAiUsage, admin.call, {})).spentMicros).toBe(1_000);
    member = await testMember(test.platform);
    expect(await usage()).toMatchObject({ spentMicros: 0, runs: [] });
    expect(await runs()).toEqual([]);
  });
});
