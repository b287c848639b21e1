/**
 * Our own CSV form, a header line and a row a question:
 * category, name, kind, question, option_1 … option_n, key, feedback, objective, tags, points are not part of it.
 * `kind`: single | multiple | true_false | short_text | numeric | essay. `key`: the right option as a letter or number
 * (`B`, `2`), several for multiple (`A;C`), `true`/`false`, accepted texts (`loan;credit`), or a number (`5`, `5±0.1`, `1..5`).
 */
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
