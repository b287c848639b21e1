import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { readNumber } from './number.ts';
import { certificateNumber, publicCertificate } from './schemas.ts';
import { asPublic } from './shown.ts';

/** Anybody who holds the number may ask. The answer names no address; a revoked certificate says that it is. */
export const verifyCertificate = query({
  name: 'academy.certificate.verify',
  summary: 'Checks a certificate by its number',
  input: z.object({ number: certificateNumber }),
  output: publicCertificate,
  scope: 'public',
  tenancy: 'none',
  throttles: [{ key: (_, _actor, origin) => origin.ip, capacity: 60, perSeconds: 60 }],
  run: async ({ tx }, input) => {
    const number = readNumber(input.number);
    await tx.$queryRaw`SELECT set_config('app.certificate', ${number}, true)`;
    const row = await tx.academyCertificate.findUnique({ where: { number } });
    if (!row) throw notFound('A certificate with this number');
    return asPublic(row);
  },
});
