import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { drawPdf } from './draw-pdf.ts';
import { numberOf } from './issue.ts';
import { certificateNumber } from './schemas.ts';
import { asOwn } from './shown.ts';

export const downloadCertificate = query({
  name: 'academy.certificate.download',
  summary: 'Draws the caller’s certificate as a PDF',
  input: z.object({ number: certificateNumber }),
  output: z.object({
    fileName: z.string(),
    contentType: z.literal('application/pdf'),
    /** The file's bytes. */
    base64: z.string(),
  }),
  scope: 'signed_in',
  tenancy: 'none',
  throttles: [{ key: (_, actor) => ('userId' in actor ? actor.userId : null), capacity: 10, perSeconds: 60 }],
  run: async (ctx, { number }) => {
    const row = await ctx.tx.academyCertificate.findFirst({ where: { number, userId: ctx.userId } });
    if (!row) throw notFound('This certificate');
    const pdf = await drawPdf(asOwn(ctx.platform, row, await numberOf(ctx, row.replacesId)));
    return {
      fileName: `certificate-${row.number}.pdf`,
      contentType: 'application/pdf' as const,
      base64: pdf.toString('base64'),
    };
  },
});
