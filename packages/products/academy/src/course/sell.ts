import { offerFor, upsertOffer } from '@atrium/core/billing';
import type { Context } from '@atrium/core/kernel';
import { featureOf } from '../access/entitled.ts';
import { type CourseSettings, courseSettings, type Price } from './schemas.ts';

interface Sold {
  readonly id: string;
  readonly offerId: string | null;
  readonly settings: unknown;
}

interface Words {
  readonly title: string;
  readonly subtitle: string;
}

/** Offers the course at a price, in the words of a version. */
export async function sell(ctx: Context, course: Sold, words: Words, price: Price): Promise<string> {
  const { refundDays }: CourseSettings = courseSettings.parse(course.settings);
  const { offerId } = await upsertOffer(ctx, {
    product: 'academy',
    feature: featureOf(course.id),
    name: words.title,
    description: words.subtitle,
    refundDays,
    price,
  });
  return offerId;
}

/** What stands on the next receipt follows the course: its title, its refund days. */
export async function refreshOffer(ctx: Context, course: Sold, words: Words): Promise<void> {
  const offer = course.offerId ? await offerFor(ctx, course.offerId) : null;
  if (offer) await sell(ctx, course, words, offer);
}
