import { type Context, notFound } from '@atrium/core/kernel';

/** The place behind the last of them: removals leave gaps. */
export const nextPosition = (siblings: readonly { readonly position: number }[]): number =>
  (siblings.at(-1)?.position ?? -1) + 1;

export async function findModule(ctx: Context, versionId: string, key: string) {
  const module = await ctx.tx.academyModule.findUnique({
    where: { versionId_key: { versionId, key } },
    include: { lessons: { select: { key: true, position: true }, orderBy: { position: 'asc' } } },
  });
  if (!module) throw notFound('This module');
  return module;
}
