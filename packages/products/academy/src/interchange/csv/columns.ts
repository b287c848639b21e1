/** Our own CSV form, a header line and a row a question: docs/academy.md says what each column holds. */
export const fixedColumns = [
  'category',
  'name',
  'kind',
  'question',
  'key',
  'feedback',
  'objective',
  'tags',
] as const;

export const optionColumn = /^option_(\d+)$/;

/** Lists within a cell. */
export const listSeparator = ';';
