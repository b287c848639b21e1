import { studioPath } from '../paths.ts';

export const questionsPath = `${studioPath}/questions`;
export const questionPath = (questionId: string): string => `${questionsPath}/${questionId}`;
export const statisticsPath = `${questionsPath}/statistics`;
export const importPath = `${questionsPath}/import`;
