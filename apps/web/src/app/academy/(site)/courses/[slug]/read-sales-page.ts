import type { Outputs } from '@atrium/api/types';
import { apiClient, onBehalfOf } from '@atrium/auth';
import { codeOf } from '@atrium/web-client';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { authSettings } from '../../../../../env.ts';

export type SalesPage = Outputs['academy']['catalogue']['course'];

type Read = { readonly kind: 'found'; readonly course: SalesPage } | { readonly kind: 'missing' | 'unknown' };

/** The sales page as our server reads it: search engines and slow phones get words at once. Once a request. */
export const readSalesPage = cache(async (slug: string): Promise<Read> => {
  const settings = authSettings();
  const behalf = onBehalfOf(settings, await cookies(), await headers());
  try {
    return {
      kind: 'found',
      course: await apiClient(settings, behalf).academy.catalogue.course.query({ course: slug }),
    };
  } catch (error) {
    const missing = ['NOT_FOUND', 'BAD_INPUT'].includes(codeOf(error) ?? '');
    return { kind: missing ? 'missing' : 'unknown' };
  }
});
