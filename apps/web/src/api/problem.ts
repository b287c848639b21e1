export { codeOf, isPassing, type Problem, type ProblemCode, problemOf } from '@atrium/web-client';
