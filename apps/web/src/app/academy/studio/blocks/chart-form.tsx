'use client';

import { OptionalLabel } from '@atrium/ui';
import { ActionIcon, Button, Select, Skeleton, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import type { FormOf } from './block-form.tsx';
import styles from './blocks.module.css';
import {
  addColumn,
  addRow,
  type Chart,
  removeColumn,
  removeRow,
  renameColumn,
  setValue,
} from './chart-table.ts';
import { DecimalInput } from './decimal-input.tsx';

const ChartBlock = dynamic(() => import('../../blocks/chart-block.tsx'), {
  ssr: false,
  loading: () => <Skeleton height={280} aria-label="Drawing the chart" />,
});

const forms = [
  { value: 'bar', label: 'Bars' },
  { value: 'stacked_bar', label: 'Stacked bars' },
  { value: 'line', label: 'Line' },
  { value: 'area', label: 'Area' },
];
const units = [
  { value: 'usd', label: 'Dollars' },
  { value: 'percent', label: 'Percent' },
  { value: 'number', label: 'Numbers' },
];

function Values({ content, readOnly, onChange }: FormOf<'chart'>) {
  const change = (next: Chart) => onChange({ ...content, ...next });
  return (
    <div className={styles.grid}>
      <table aria-label="Values of the chart">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {content.categories.map((category, column) => (
              <th key={column} scope="col">
                <TextInput
                  aria-label={`Name of column ${column + 1}`}
                  size="xs"
                  value={category}
                  onChange={(event) => change(renameColumn(content, column, event.currentTarget.value))}
                  readOnly={readOnly}
                />
              </th>
            ))}
            {readOnly ? null : (
              <th>
                <ActionIcon
                  variant="subtle"
                  aria-label="Add a column"
                  onClick={() => change(addColumn(content))}
                >
                  <IconPlus size={15} />
                </ActionIcon>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {content.series.map((series, row) => (
            <tr key={row}>
              <th scope="row">
                <TextInput
                  aria-label={`Name of row ${row + 1}`}
                  size="xs"
                  value={series.name}
                  onChange={(event) =>
                    change({
                      ...content,
                      series: content.series.with(row, { ...series, name: event.currentTarget.value }),
                    })
                  }
                  readOnly={readOnly}
                />
              </th>
              {content.categories.map((category, column) => (
                <td key={column}>
                  <DecimalInput
                    aria-label={`${series.name}, ${category}`}
                    size="xs"
                    hideControls
                    value={series.values[column] ?? null}
                    onChange={(value) => change(setValue(content, row, column, value ?? 0))}
                    readOnly={readOnly}
                  />
                </td>
              ))}
              {readOnly || content.series.length < 2 ? null : (
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove row ${row + 1}`}
                    onClick={() => change(removeRow(content, row))}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly ? null : (
        <div className="at-actions" data-align="start">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => change(addRow(content))}
          >
            Add row
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={content.categories.length < 2}
            onClick={() => change(removeColumn(content))}
          >
            Remove last column
          </Button>
        </div>
      )}
    </div>
  );
}

/** A table of values, and the chart they make, drawn as they are typed. */
export function ChartForm(props: FormOf<'chart'>) {
  const { content, readOnly, onChange } = props;
  const set = (part: Partial<typeof content>) => onChange({ ...content, ...part });
  return (
    <div className={styles.form}>
      <TextInput
        label="Title"
        value={content.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <div className={styles.pair}>
        <Select
          label="Form"
          data={forms}
          value={content.form}
          onChange={(form) => (form ? set({ form: form as typeof content.form }) : undefined)}
          allowDeselect={false}
          disabled={readOnly}
        />
        <Select
          label="Unit"
          data={units}
          value={content.unit}
          onChange={(unit) => (unit ? set({ unit: unit as typeof content.unit }) : undefined)}
          allowDeselect={false}
          disabled={readOnly}
        />
      </div>
      <Values {...props} />
      <Textarea
        label="Summary"
        description="What the chart says, in words. Needed to publish."
        value={content.summary}
        onChange={(event) => set({ summary: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={2000}
        readOnly={readOnly}
      />
      <TextInput
        label={<OptionalLabel>Source</OptionalLabel>}
        value={content.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
        maxLength={500}
        readOnly={readOnly}
      />
      <ChartBlock content={content} />
    </div>
  );
}
