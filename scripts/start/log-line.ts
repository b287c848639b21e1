export interface LogLine {
  readonly text: string;
  readonly level: 'quiet' | 'warning' | 'error';
}

/** pino writes levels as numbers, or as words when told so. */
const LEVELS: Record<string, LogLine['level']> = {
  40: 'warning',
  50: 'error',
  60: 'error',
  warn: 'warning',
  error: 'error',
  fatal: 'error',
};

/** What a service's line means to the person at the terminal: only warnings and errors are shown. */
export function readLogLine(line: string): LogLine {
  if (line.startsWith('{')) {
    try {
      return fromPino(JSON.parse(line));
    } catch {
      return { text: line, level: 'quiet' };
    }
  }
  if (/^\s*(⨯|Error:|\w*Error:|Unhandled|FATAL)/.test(line)) return { text: line.trim(), level: 'error' };
  return { text: line, level: 'quiet' };
}

function fromPino(entry: Record<string, unknown>): LogLine {
  const error = entry.err;
  const detail =
    typeof error === 'object' && error !== null && 'message' in error ? ` (${error.message})` : '';
  const text = `${entry.msg ?? ''}${detail}` || JSON.stringify(entry);
  return { text, level: LEVELS[String(entry.level)] ?? 'quiet' };
}
