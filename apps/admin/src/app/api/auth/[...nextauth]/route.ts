import { createAuthHandlers, tellNextAuth } from '@atrium/auth';
import { authSettings } from '../../../../env.ts';

type Handlers = ReturnType<typeof createAuthHandlers>;
let made: Handlers | null = null;

/** Made with the first request: a build knows no secret. */
function handlers(): Handlers {
  if (!made) {
    const settings = authSettings();
    tellNextAuth(settings.publicUrl);
    made = createAuthHandlers(settings);
  }
  return made;
}

export const GET: Handlers['GET'] = (request, context) => handlers().GET(request, context);
export const POST: Handlers['POST'] = (request, context) => handlers().POST(request, context);
