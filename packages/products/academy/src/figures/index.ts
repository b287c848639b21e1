export { getCourseFigures } from './for-course.ts';
export { listFigures } from './list.ts';
export { putFigure } from './put.ts';
export { removeFigure } from './remove.ts';
