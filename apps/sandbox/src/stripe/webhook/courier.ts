import type { Faults } from '../../control/faults.ts';
import type { Journal } from '../../control/journal.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { signatureHeader } from './signature.ts';

/** After each failed try, in seconds; then it is given up. Real ones try for three days. */
const RETRY_AFTER = [1, 2, 5, 15, 60, 300, 900, 3_600];
const ANSWER_WITHIN_MS = 10_000;
const AT_ONCE = 8;
const SHUFFLED_WITHIN_MS = 3_000;

export interface CourierDoors {
  readonly world: () => World;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly secrets: readonly string[];
  save(): Promise<void>;
}

/** Brings events to the target: at least once, in no promised order. */
export class Courier {
  readonly #doors: CourierDoors;
  readonly #underway = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(doors: CourierDoors) {
    this.#doors = doors;
  }

  /** Plans the way of a new event, with what was asked to go wrong. */
  plan(event: kept.KeptEvent): void {
    const world = this.#doors.world();
    if (world.settings.target === null) return;
    const fault = this.#doors.faults.next('stripe_webhooks', ['duplicate', 'shuffle', 'delay']);
    const delay = fault?.mode === 'delay' ? fault.delayMs : 0;
    const shuffle = fault?.mode === 'shuffle' ? this.#doors.faults.fraction() * SHUFFLED_WITHIN_MS : 0;
    const copies = fault?.mode === 'duplicate' ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      this.#add(event, Date.now() + delay + shuffle + copy * 200);
    }
    this.wake();
  }

  #add(event: kept.KeptEvent, nextAt: number): void {
    const { deliveries } = this.#doors.world().shelves;
    deliveries.add({
      id: newId('dlv'),
      event: event.id,
      attempts: 0,
      nextAt,
      status: 'waiting',
      answer: null,
    });
    deliveries.trim(5_000);
  }

  /** Brings an event again, now. */
  resend(event: kept.KeptEvent): void {
    this.#add(event, Date.now());
    this.wake();
  }

  /** Sends what is due, and wakes up again for the next. */
  wake(): void {
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#timer);
    const waiting = this.#doors
      .world()
      .shelves.deliveries.list(({ status, id }) => status === 'waiting' && !this.#underway.has(id));
    const now = Date.now();
    for (const delivery of waiting.reverse()) {
      if ((delivery.nextAt ?? 0) > now || this.#underway.size >= AT_ONCE) continue;
      const way = this.#deliver(delivery).finally(() => {
        this.#underway.delete(delivery.id);
        this.wake();
      });
      this.#underway.set(delivery.id, way);
    }
    const later = waiting.map(({ nextAt }) => nextAt ?? 0).filter((at) => at > now);
    if (later.length === 0) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(...later) - now);
    this.#timer.unref();
  }

  async #deliver(delivery: kept.Delivery): Promise<void> {
    const world = this.#doors.world();
    const event = world.shelves.events.find(delivery.event);
    const { target } = world.settings;
    if (!event || target === null) {
      Object.assign(delivery, { status: 'failed', nextAt: null, answer: 'nowhere to go' });
      return;
    }
    const dropped = this.#doors.faults.next('stripe_webhooks', ['drop']) !== undefined;
    const answer = dropped ? { ok: false, words: 'dropped on the way' } : await this.post(target, event);
    if (this.#closing.signal.aborted) return;
    this.#conclude(delivery, answer);
    this.#doors.journal.note({
      vendor: 'stripe_webhooks',
      request: `${event.type} try ${delivery.attempts}`,
      answer: answer.words,
      detail: event.body,
    });
    await this.#doors.save();
  }

  #conclude(delivery: kept.Delivery, { ok, words }: { ok: boolean; words: string }): void {
    const wait = RETRY_AFTER[delivery.attempts];
    delivery.attempts += 1;
    delivery.answer = words;
    if (ok) Object.assign(delivery, { status: 'delivered', nextAt: null });
    else if (wait === undefined) Object.assign(delivery, { status: 'failed', nextAt: null });
    else delivery.nextAt = Date.now() + wait * 1000;
  }

  /** One try, signed now. */
  async post(target: string, event: kept.KeptEvent): Promise<{ ok: boolean; status: number; words: string }> {
    const { body, signature } = this.sign(event);
    try {
      const answer = await fetch(target, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature,
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
        body,
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await answer.arrayBuffer();
      return { ok: answer.ok, status: answer.status, words: String(answer.status) };
    } catch (error) {
      return { ok: false, status: 0, words: error instanceof Error ? error.message : String(error) };
    }
  }

  sign(event: kept.KeptEvent): { body: string; signature: string } {
    const body = JSON.stringify(event.body);
    return { body, signature: signatureHeader(this.#doors.secrets, body, Math.floor(Date.now() / 1000)) };
  }

  /** What is on its way is brought again after the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#underway.values());
  }
}
