import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/schemas.ts';
import { redline } from './fixtures.ts';
import { assignmentOf, copyOf, writeDescription } from './write.task.ts';

const assignment = assignmentOf({
  documentId: '019a9b5e-0000-7000-8000-000000000001',
  record: redline,
  settings: defaultSettings,
  resolved: [],
  at: '2026-03-02T09:00:00.000Z',
});
const check = (template: { headline: string; body: string; bullets: string[] }) =>
  writeDescription.check?.(template, assignment);

describe('a text a model hands in', () => {
  it('whose headline grows past its length when the facts are put in is refused, not failed on later', () => {
    const headline = '{{thc.total}} '.repeat(10).trim();
    expect(headline.length).toBeLessThanOrEqual(140);
    expect(check({ headline, body: 'Flower with {{thc.total}}.', bullets: [] })).toMatch(
      /fitting form: headline/,
    );
  });

  it('with a number of its own is refused', () => {
    expect(check({ headline: 'Strong', body: 'It has 99 % of everything.', bullets: [] })).toMatch(/digit/);
  });

  it('by the local engine always passes and fits', async () => {
    const template = await writeDescription.local(assignment);
    expect(check(template)).toBeNull();
    expect(copyOf(template, assignment).headline.length).toBeLessThanOrEqual(160);
  });
});
