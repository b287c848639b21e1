import { describe, expect, it } from 'vitest';
import { formatOf } from './read.ts';

describe('the format of a file', () => {
  it.each([
    ['quiz.txt', '// a comment\n::Q::Is it?{T}', 'gift'],
    ['quiz.txt', 'Which?{=a ~b}', 'gift'],
    ['export', '<?xml version="1.0"?>\n<!-- question: 1 -->\n<quiz>', 'moodle_xml'],
    ['export.xml', '<quiz>', 'moodle_xml'],
    ['item.xml', '<?xml version="1.0"?><assessmentItem xmlns="x">', 'qti'],
    ['old.xml', '<!DOCTYPE questestinterop SYSTEM "x.dtd" [<!ELEMENT a (b)>]>\n<questestinterop>', 'qti'],
    ['package.zip', 'PK\u0003\u0004', 'qti'],
    ['q.csv', 'What?,a,b,A', 'csv'],
    ['q', 'What?,a,b,A', 'csv'],
  ] as const)('%s that begins with %s is %s', (name, text, format) => {
    expect(formatOf(Buffer.from(text), name)).toBe(format);
  });
});
