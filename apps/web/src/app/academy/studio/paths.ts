export const studioPath = '/academy/studio';
export const coursePath = (courseId: string): string => `${studioPath}/courses/${courseId}`;
export const lessonPath = (courseId: string, lessonKey: string): string =>
  `${coursePath(courseId)}?lesson=${lessonKey}`;
export const previewPath = (courseId: string, lessonKey: string | null, as: 'free' | 'paid'): string =>
  `${coursePath(courseId)}/preview?as=${as}${lessonKey ? `&lesson=${lessonKey}` : ''}`;
