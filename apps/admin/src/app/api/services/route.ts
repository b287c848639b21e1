import { apiClient, onBehalfOf } from '@atrium/auth';
import { cookies, headers } from 'next/headers';
import { authSettings, serviceUrls } from '../../../env.ts';
import type { ServiceHealth } from '../../../session/service-health.ts';

const patienceMs = 3_000;

async function ask(name: string, url: string): Promise<ServiceHealth> {
  try {
    const answer = await fetch(`${url}/readyz`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = (await answer.json()) as { checks?: Record<string, string> };
    return { name, ready: answer.ok, checks: body.checks ?? {} };
  } catch {
    return { name, ready: false, checks: { process: 'no answer' } };
  }
}

/** Only for staff: the API is asked for something of theirs, on behalf of whoever asks here. */
async function isStaff(): Promise<boolean> {
  const settings = authSettings();
  const behalf = onBehalfOf(settings, await cookies(), await headers());
  if (!behalf.sessionToken) return false;
  try {
    await apiClient(settings, behalf).staff.organization.list.query({ limit: 1 });
    return true;
  } catch {
    return false;
  }
}

/** How server and worker say they are, asked from here: the worker is not open to browsers. */
export async function GET(): Promise<Response> {
  if (!(await isStaff())) return Response.json({ code: 'FORBIDDEN' }, { status: 403 });
  const services = await Promise.all(Object.entries(serviceUrls()).map(([name, url]) => ask(name, url)));
  return Response.json({ services }, { headers: { 'cache-control': 'no-store' } });
}
