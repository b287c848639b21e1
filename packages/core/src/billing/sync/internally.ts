import type { Call, JobActor } from '../../kernel/index.ts';
import type { Subject } from '../account/subject.ts';

/** A call by the platform itself, bound to an account's owner: to the organization, or to the person. */
export const internally = (call: Pick<Call, 'origin'>, job: string, owner: Subject | null): Call => ({
  actor: {
    kind: 'job',
    job,
    organizationId: owner?.organizationId ?? null,
    onBehalfOf: owner?.userId ?? null,
  } satisfies JobActor,
  origin: call.origin,
});
