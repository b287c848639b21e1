export { featureOf } from './entitled.ts';
export {
  type BlockVisit,
  isOpen,
  type LessonVisit,
  type OpenLesson,
  openBlock,
  openLesson,
  openLessonIds,
} from './open-lesson.ts';
export { type Enrolment, type Visit, type VisitedCourse, visitCourse } from './visit-course.ts';
