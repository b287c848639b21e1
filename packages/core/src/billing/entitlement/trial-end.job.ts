import { z } from 'zod';
import { addSeconds, command, days, execute, job, type NoticeType } from '../../kernel/index.ts';
import { notify } from '../../notifications/index.ts';
import { dayWords } from '../mail/letter.ts';
import { planFeature } from '../plan/feature.ts';
import { accessOf } from './access-of.ts';

const trial = z.object({ product: z.string(), planKey: z.string() });

export const trialEndNotice: NoticeType = {
  name: 'billing.trial_ending',
  label: 'A trial ends',
  description: 'Three days before a trial without a card ends',
  defaults: { in_app: true, email: true },
};

/** Tells who manages the billing that the trial ends, unless the organization has chosen a plan by now. */
export const announceTrialEnd = command({
  name: 'billing.trial.announce_end',
  summary: 'Tells that a trial ends soon',
  scope: 'internal',
  audit: false,
  input: trial,
  output: z.object({}),
  run: async (ctx, { product, planKey }) => {
    const { organizationId } = ctx;
    const { endsAt, ...access } = await accessOf(ctx, { organizationId }, planFeature(product));
    const isNear = endsAt !== null && endsAt < addSeconds(ctx.now, days(4));
    if (access.level !== 'full' || access.planKey !== planKey || !isNear) return {};
    const day = dayWords(endsAt);
    await notify(ctx, {
      scope: 'billing.manage',
      type: trialEndNotice.name,
      title: `Your trial of ${product} ends on ${day}`,
      body: 'Nothing will be charged. After that everything stays readable and can be exported; choose a plan to go on working.',
      href: '/organization/billing',
      dedupeKey: `trial:${product}:${endsAt.toISOString()}`,
    });
    return {};
  },
});

export const remindOfTrialEnd = job({
  name: 'billing.trial.remind',
  payload: trial,
  run: async ({ platform, actor, origin }, about) => {
    await execute(platform, announceTrialEnd, { actor, origin }, about);
  },
});
