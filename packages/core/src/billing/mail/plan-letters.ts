import type { Context } from '../../kernel/index.ts';
import { amountWords, button, dayWords, type Letter, type LetterSubject, paragraph } from './letter.ts';

type Reader = Pick<Context, 'tx' | 'platform'>;

const because = 'You get this mail because you look after the billing of your organization on Atrium.';

async function readSubscription({ tx, platform }: Reader, subscriptionId: string) {
  const row = await tx.billingSubscription.findUniqueOrThrow({ where: { id: subscriptionId } });
  const nameOf = async (key: string) =>
    (await tx.billingPlan.findUniqueOrThrow({ where: { key }, select: { name: true } })).name;
  return {
    row,
    account: await tx.billingAccount.findUniqueOrThrow({ where: { id: row.accountId } }),
    price: await tx.billingPrice.findUniqueOrThrow({ where: { id: row.priceId } }),
    plan: await nameOf(row.planKey),
    pendingPlan: row.pendingPlanKey && (await nameOf(row.pendingPlanKey)),
    billingPage: new URL('/organization/billing', platform.urls.web).href,
  };
}

export async function trialEndingLetter(ctx: Reader, subscriptionId: string): Promise<Letter | null> {
  const { row, account, price, plan, billingPage } = await readSubscription(ctx, subscriptionId);
  if (row.status !== 'trialing' || !row.trialEndsAt) return null;
  const day = dayWords(row.trialEndsAt);
  const cost = `${amountWords(price.amountMinor, price.currency)} a ${price.interval}`;
  const words = row.cancelAtPeriodEnd
    ? `Your trial of ${plan} ends on ${day} (UTC). You have ended it: nothing will be charged, and everything stays readable.`
    : `Your trial of ${plan} ends on ${day} (UTC). From then on it costs ${cost}. End it before, and nothing is charged.`;
  return {
    to: account.email,
    subject: `Your trial of ${plan} ends on ${day}`,
    mail: {
      heading: 'Your trial ends soon',
      blocks: [paragraph(words), button('See your plan', billingPage)],
      footer: because,
    },
  };
}

type PlanChanged = Extract<LetterSubject, { kind: 'plan_changed' }>;

export async function planChangedLetter(
  ctx: Reader,
  { subscriptionId, change }: PlanChanged,
): Promise<Letter> {
  const { row, account, plan, pendingPlan, billingPage } = await readSubscription(ctx, subscriptionId);
  const end = dayWords(row.currentPeriodEnd);
  const words: Record<PlanChanged['change'], readonly [heading: string, text: string]> = {
    started: [`Welcome to ${plan}`, `${account.name} is on ${plan} now.`],
    changed: [`You are on ${plan} now`, `${account.name} changed to ${plan}. It holds from now on.`],
    change_planned: [
      `${pendingPlan} from ${end}`,
      `${account.name} stays on ${plan} until ${end} (UTC), and is on ${pendingPlan} from then on. You can take this back until that day.`,
    ],
    end_planned: [
      `${plan} ends on ${end}`,
      `You ended ${plan}. It works until ${end} (UTC), and nothing more is charged. After that everything stays readable and can be exported. You can take this back until that day.`,
    ],
    resumed: [`${plan} goes on`, `The planned change is taken back: ${account.name} stays on ${plan}.`],
    ended: [
      `${plan} has ended`,
      `${plan} of ${account.name} has ended, and nothing more is charged. Everything stays readable and can be exported; choose a plan to go on working.`,
    ],
  };
  const [heading, text] = words[change];
  return {
    to: account.email,
    subject: heading,
    mail: { heading, blocks: [paragraph(text), button('See your plan', billingPage)], footer: because },
  };
}
