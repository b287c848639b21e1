import type { JobActor } from './actor.ts';
import type { JobEnvelope, JobType } from './job.ts';
import type { Platform } from './platform.ts';
import { isSuspended, putOff } from './suspended.ts';

export interface Delivery {
  readonly jobId: string;
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly signal: AbortSignal;
}

/**
 * Runs one job as the tenant and on behalf of the person its envelope names. Throws to have it retried. Jobs of a
 * suspended organization wait.
 */
export async function runJob(
  platform: Platform,
  type: JobType,
  envelope: JobEnvelope,
  delivery: Delivery,
): Promise<void> {
  const started = performance.now();
  const actor: JobActor = {
    kind: 'job',
    job: type.name,
    organizationId: envelope.organizationId,
    onBehalfOf: envelope.onBehalfOf,
  };
  const origin = { requestId: envelope.requestId, ip: null, userAgent: null };
  let outcome = 'done';
  try {
    if (envelope.organizationId && (await isSuspended(platform, envelope.organizationId))) {
      outcome = 'put_off';
      return await putOff(platform, type, envelope, delivery.jobId);
    }
    const payload: unknown = type.payload.parse(envelope.payload);
    const isLastAttempt = delivery.attempt >= delivery.maxAttempts;
    await type.run({ platform, actor, origin, ...delivery, isLastAttempt }, payload);
  } catch (error) {
    outcome = delivery.attempt >= delivery.maxAttempts ? 'dead' : 'failed';
    throw error;
  } finally {
    platform.observer.job(type.name, outcome, (performance.now() - started) / 1000);
  }
}
