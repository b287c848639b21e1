export interface LogLine {
  readonly text: string;
  readonly level: 'quiet' | 'warning' | 'error';
}

const PINO_WARN = 40;
const PINO_ERROR = 50;

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
  const level = Number(entry.level ?? 30);
  const error = entry.err;
  const detail =
    typeof error === 'object' && error !== null && 'message' in error ? ` (${error.message})` : '';
  const text = `${entry.msg ?? ''}${detail}` || JSON.stringify(entry);
  return { text, level: level >= PINO_ERROR ? 'error' : level >= PINO_WARN ? 'warning' : 'quiet' };
}
