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
export { type PublicQuestion, publicQuestion } from './question/public.ts';
export { type QuizContent, type QuizSettings, quizContent, quizSettings } from './question/quiz.ts';
export { type Response, response } from './question/response.ts';
export { type ItemResult, itemResult, type Verdict } from './question/result.ts';
export { type RichText, richText, type TextFormat } from './question/rich-text.ts';
export {
  type QuestionDetail,
  type QuestionRow,
  questionDetail,
  questionFacets,
  questionPage,
} from './question/schemas.ts';
