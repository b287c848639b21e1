import { authRoute } from '@atrium/auth';
import { authSettings } from '../../../../env.ts';

export const { GET, POST } = authRoute(authSettings);
