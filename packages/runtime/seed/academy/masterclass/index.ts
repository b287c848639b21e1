export { masterclass } from './course.ts';
export { type Figure, figures } from './figures.ts';
export type { Block, Chart, Course, Image, Lesson, Module, Objective, Quiz, Video } from './types.ts';
