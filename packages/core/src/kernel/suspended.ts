import { addSeconds, hours } from './clock.ts';
import type { JobEnvelope, JobType } from './job.ts';
import type { Platform } from './platform.ts';

/** Whether our staff suspended the organization. */
export async function isSuspended(platform: Platform, organizationId: string): Promise<boolean> {
  const [row] = await platform.db.read<{ suspended: boolean }>(
    { organizationId, userId: null },
    {
      name: 'kernel_suspended',
      text: `SELECT "suspendedAt" IS NOT NULL AS suspended FROM "Organization" WHERE id = $1`,
      values: [organizationId],
    },
  );
  return row?.suspended === true;
}

/**
 * Queues the same job anew for later, with all its attempts. Its key names the job it stands in for, so that a repeat
 * puts off once; `jobs.resume` finds it by that key.
 */
export async function putOff(
  platform: Platform,
  type: JobType,
  envelope: JobEnvelope,
  jobId: string,
): Promise<void> {
  const { organizationId } = envelope;
  const later = addSeconds(platform.clock.now(), hours(1));
  const queue = type.perOrganizationQueue ? `${type.name}:${organizationId}` : null;
  await platform.db.transaction(
    { organizationId, userId: null },
    (tx) => tx.$queryRaw`
      SELECT jobs.enqueue(${type.name}, ${JSON.stringify(envelope)}::json, ${queue}, ${later}::timestamptz,
                          ${type.maxAttempts ?? 8}::int, ${`suspended:${jobId}`}, ${type.priority ?? 0}::int)`,
  );
}
