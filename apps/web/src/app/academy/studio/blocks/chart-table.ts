/** The values of a chart as a table: one row a series, one column a category. */
export interface Chart {
  readonly categories: string[];
  readonly series: { name: string; values: number[] }[];
}

export const renameColumn = (chart: Chart, column: number, name: string): Chart => ({
  ...chart,
  categories: chart.categories.with(column, name),
});

export const addColumn = ({ categories, series }: Chart): Chart => ({
  categories: [...categories, `Column ${categories.length + 1}`],
  series: series.map(({ name, values }) => ({ name, values: [...values, 0] })),
});

export const removeColumn = ({ categories, series }: Chart): Chart => ({
  categories: categories.slice(0, -1),
  series: series.map(({ name, values }) => ({ name, values: values.slice(0, categories.length - 1) })),
});

export const addRow = ({ categories, series }: Chart): Chart => ({
  categories,
  series: [...series, { name: `Row ${series.length + 1}`, values: categories.map(() => 0) }],
});

export const removeRow = ({ categories, series }: Chart, row: number): Chart => ({
  categories,
  series: series.toSpliced(row, 1),
});

/** Fills what is missing before it with zeros: a row has a value for every column. */
export const setValue = (
  { categories, series }: Chart,
  row: number,
  column: number,
  value: number,
): Chart => ({
  categories,
  series: series.map((line, index) =>
    index === row
      ? { ...line, values: categories.map((_, at) => (at === column ? value : (line.values[at] ?? 0))) }
      : line,
  ),
});
