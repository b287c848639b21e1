export { searchCourse } from './find.ts';
