import { z } from 'zod';
import { fact } from '../kernel/index.ts';

const forMembers = { audience: 'organization.view' } as const;

export const organizationSuspended = fact('staff.organization_suspended', z.object({}), forMembers);
export const organizationReinstated = fact('staff.organization_reinstated', z.object({}), forMembers);
