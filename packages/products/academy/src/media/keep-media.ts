import { keepFiles } from '@atrium/core/files';
import { type Context, DomainError } from '@atrium/core/kernel';
import type { BlockContent } from '../block/schemas.ts';

export const mediaPurpose = 'academy.media';

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export const videoTypes = ['video/mp4', 'video/webm'] as const;
export const captionTypes = ['text/vtt'] as const;

interface Wanted {
  readonly fileId: string;
  readonly types: readonly string[];
  readonly what: string;
}

/** The files a block shows, and what each has to be. */
export function filesOf(content: BlockContent): Wanted[] {
  const wanted =
    content.kind === 'image'
      ? [{ fileId: content.fileId, types: imageTypes, what: 'picture' }]
      : content.kind === 'video'
        ? [
            { fileId: content.fileId, types: videoTypes, what: 'video' },
            { fileId: content.captionsFileId, types: captionTypes, what: 'captions file' },
          ]
        : [];
  return wanted.flatMap(({ fileId, ...rest }) => (fileId === null ? [] : [{ fileId, ...rest }]));
}

/** Keeps the files from the sweep. NOT_FOUND for another school's; UNPROCESSABLE for one of the wrong kind. */
export async function keepMedia(ctx: Context, contents: readonly BlockContent[]): Promise<void> {
  await keep(ctx, contents.flatMap(filesOf));
}

/** The same for a course's cover. */
export const keepPicture = (ctx: Context, fileId: string): Promise<void> =>
  keep(ctx, [{ fileId, types: imageTypes, what: 'picture' }]);

async function keep(ctx: Context, wanted: readonly Wanted[]): Promise<void> {
  const kept = await keepFiles(
    ctx,
    wanted.map(({ fileId }) => fileId),
    mediaPurpose,
  );
  for (const { fileId, types, what } of wanted) {
    const contentType = kept.get(fileId)?.contentType ?? '';
    if (!types.includes(contentType)) {
      throw new DomainError(
        'UNPROCESSABLE',
        `A ${what} has to be ${types.join(' or ')}, not ${contentType}.`,
        {
          reason: 'wrong_type',
        },
      );
    }
  }
}
