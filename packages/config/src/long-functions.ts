import { codeOf, type Source } from './sources.ts';

const longest = 60;
const opens =
  /\bfunction\b[^{;]*\{$|=>\s*\{$|^\s*(?:(?:async|static|override|get|set)\s+)*[#\w]+\([^;]*\)[^;={]*\{$/;
const tested = /\.(test|e2e)\.tsx?$|\/bench\//;

/** Functions longer than 60 lines, found by indentation, which the formatter makes reliable. Components may be markup. */
export function longFunctions(source: Source): string[] {
  if (!/\.tsx?$/.test(source.path) || tested.test(source.path)) return [];
  const limit = source.path.endsWith('.tsx') ? longest * 2 : longest;
  const lines = codeOf(source.text).split('\n');
  return lines.flatMap((line, start) => {
    if (!opens.test(line.trimEnd()) || /^\s*(?:if|for|while|switch|catch|else|do|try)\b/.test(line))
      return [];
    const indent = line.length - line.trimStart().length;
    const length =
      lines.slice(start + 1).findIndex((next) => /^\s*\}/.test(next) && indentOf(next) === indent) + 1;
    return length >= limit ? [`${source.path}:${start + 1} a function of ${length + 1} lines`] : [];
  });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
