import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import type { Market, StripeEvent } from './market.ts';

/**
 * Brings events late, twice and in any order: after each step some of those that wait, at the end all that are left.
 * Without a generator they come at once, once and in order.
 */
export function postman(market: Market, generate: GeneratorValue | null) {
  let waiting: StripeEvent[] = [];
  const bringOne = async (): Promise<void> => {
    const index = generate ? generate(fc.nat, { max: waiting.length - 1 }) : 0;
    const [event] = waiting.splice(index, 1);
    if (!event) return;
    await market.bring(event);
    if (generate?.(fc.boolean)) waiting.push(event);
    if (!generate || generate(fc.boolean)) await market.work();
  };
  const bringAll = async (): Promise<void> => {
    for (let left = 3 * waiting.length; waiting.length > 0 && left > 0; left -= 1) await bringOne();
    for (const event of waiting.splice(0)) await market.bring(event);
    await market.work();
  };
  return {
    /** Something happened at Stripe: its events are on their way. */
    async afterStep(): Promise<void> {
      waiting = [...waiting, ...(await market.news())];
      if (!generate) return bringAll();
      const now = generate(fc.nat, { max: waiting.length });
      for (let brought = 0; brought < now && waiting.length > 0; brought += 1) await bringOne();
    },
    bringAll,
  };
}
