export { type AttemptState, attemptStates } from './attempt/machine.ts';
export {
  type AttemptDetail,
  type AttemptList,
  type AttemptSummary,
  answerInput,
  attemptDetail,
  attemptList,
  attemptSummary,
} from './attempt/schemas.ts';
export {
  type Block,
  type BlockContent,
  type BlockKind,
  block,
  blockContent,
  blockKind,
  type ContentOf,
  type LearnerBlock,
  type LearnerContent,
  learnerBlock,
  learnerContent,
} from './block/schemas.ts';
export { type OwnCertificate, type PublicCertificate, publicCertificate } from './certificate/schemas.ts';
export { resolveFigures } from './figures/resolve.ts';
export { type Figure, figure, type ShownFigure, shownFigure } from './figures/schemas.ts';
export type { ExportFormat, ImportFormat, ImportNote } from './interchange/schemas.ts';
export { type MediaRef, mediaRef } from './media/schemas.ts';
export { activity, courseProgress, lessonProgress, recordInput } from './progress/schemas.ts';
export {
  isGraded,
  type Option,
  type Question,
  type QuestionKind,
  question,
  questionFaults,
  questionKind,
} from './question/model.ts';
export { parseNumber, type TypedNumber } from './question/number.ts';
export { type PublicQuestion, publicQuestion, toPublic } from './question/public.ts';
export { type QuizContent, type QuizSettings, quizContent, quizSettings } from './question/quiz.ts';
export { type Response, response } from './question/response.ts';
export { type ItemResult, itemResult, mapTexts, resultOf, type Verdict } from './question/result.ts';
export { type RichText, richText, type TextFormat } from './question/rich-text.ts';
export {
  type QuestionDetail,
  type QuestionRow,
  questionDetail,
  questionFacets,
  questionPage,
} from './question/schemas.ts';
export { answered, dueCard, reviewQueue } from './review/schemas.ts';
export { searchHit, searchInput, searchResult } from './search/schemas.ts';
export {
  type Citation,
  citation,
  type Message,
  message,
  type TutorEvent,
  tutorEvent,
} from './tutor/schemas.ts';
