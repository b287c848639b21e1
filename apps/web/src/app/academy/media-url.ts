export type MediaPart = 'cover' | { readonly blockKey: string; readonly part: 'file' | 'captions' };

/** Where a picture or a video is: the API looks at each request whether its lesson is open to whoever asks. */
export const mediaUrl = (api: string, courseId: string, media: MediaPart): string =>
  media === 'cover'
    ? `${api}/academy/media/${courseId}/cover`
    : `${api}/academy/media/${courseId}/${media.blockKey}/${media.part}`;
