import {
  activateSecondFactor,
  disableSecondFactor,
  enrolSecondFactor,
  regenerateRecoveryCodes,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

export const secondFactorRouter = router({
  enrol: expose(enrolSecondFactor),
  activate: expose(activateSecondFactor),
  disable: expose(disableSecondFactor),
  regenerateRecoveryCodes: expose(regenerateRecoveryCodes),
});
