import { DomainError, type Meter } from '../../kernel/index.ts';
import type { Plan } from './plan.ts';

const wayOut = 'Organization → Billing';

/** A calendar day in UTC, as the periods are: `14 March 2026`. */
export const dayWords = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);

/** The period's share is taken: how much it is, when it starts again, and what to do. */
export function shareTaken(plan: Plan, meter: Meter, limit: number): DomainError {
  const day = dayWords(plan.periodEnd);
  const words = plan.trial
    ? `Your trial holds ${limit} ${meter.units} until ${day}, and all of them are taken. To go on, choose a plan under ${wayOut}.`
    : `Your ${plan.name} plan holds ${limit} ${meter.units}, and all of them are taken. It starts again on ${day} (UTC). For more now, choose a larger plan under ${wayOut}.`;
  return new DomainError('QUOTA_EXCEEDED', words, { reason: 'share_taken' });
}

/** There is no plan, or it gives only reading now. */
export function planNeeded(plan: Plan | null): DomainError {
  if (!plan) {
    return new DomainError('QUOTA_EXCEEDED', `This needs a plan. Choose one under ${wayOut}.`, {
      reason: 'no_plan',
    });
  }
  const ended = plan.trial
    ? `Your trial ended on ${dayWords(plan.periodEnd)}.`
    : `Your ${plan.name} plan is not paid.`;
  return new DomainError(
    'QUOTA_EXCEEDED',
    `${ended} Everything stays readable and can be exported. To go on, see ${wayOut}.`,
    { reason: 'read_only' },
  );
}
