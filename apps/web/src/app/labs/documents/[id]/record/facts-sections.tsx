'use client';

import type { Field } from '@atrium/labs/schemas';
import { DateTime, KeyValueList, Section } from '@atrium/ui';
import { categoryWords, documentTypeWords } from '../../../words.ts';
import { useDocument } from '../document-context.tsx';
import { dateLabels, productLabels } from './labels.ts';
import { Value } from './value-button.tsx';

const identifiers = new Set(['sampleId', 'batch', 'reportId']);

function fieldItem(path: string, label: string, field: Field | null) {
  if (!field) return { label };
  return {
    label,
    value: (
      <Value
        path={path}
        label={label}
        text={field.value}
        doubtful={field.confidence === 'uncertain'}
        placed={field.place !== null}
        mono={identifiers.has(path.split('.').at(-1) ?? '')}
      />
    ),
  };
}

/** What the certificate is about. */
export function ProductSection() {
  const { product } = useDocument().record;
  const [name, ...others] = productLabels.map(([key, label]) =>
    fieldItem(`product.${key}`, label, product[key]),
  );
  const category = {
    label: 'Category',
    value: <Value path="category" label="Category" text={categoryWords[product.category]} placed={false} />,
  };
  const tracking = product.trackingIds.map((id, index) =>
    fieldItem(`product.trackingIds.${index}`, index === 0 ? 'Tracking id' : `Tracking id ${index + 1}`, id),
  );
  const given = [...others, ...tracking].filter((item) => 'value' in item);
  return (
    <Section title="Product" variant="card">
      <KeyValueList layout="grid" items={[...(name ? [name] : []), category, ...given]} />
    </Section>
  );
}

const textSources = {
  text_layer: 'text of the PDF',
  ocr: 'pictures (OCR)',
  mixed: 'text and pictures',
} as const;

/** Who measured, and what kind of paper it is. */
export function DocumentSection() {
  const { document, record } = useDocument();
  const { lab, source } = record;
  const read = document.readMs === null ? '' : ` in ${(document.readMs / 1000).toFixed(1)} s`;
  const optional = [
    fieldItem('lab.licence', 'Licence', lab.licence),
    fieldItem('lab.accreditation', 'Accreditation', lab.accreditation),
    fieldItem('revision', 'Revision', record.revision),
    fieldItem('supersedes', 'Supersedes', record.supersedes),
  ].filter((item) => 'value' in item);
  return (
    <Section title="Certificate" variant="card">
      <KeyValueList
        layout="grid"
        items={[
          fieldItem('lab.name', 'Lab', lab.name),
          {
            label: 'Kind',
            value: (
              <Value
                path="documentType"
                label="Kind of certificate"
                text={documentTypeWords[record.documentType]}
                placed={false}
              />
            ),
          },
          fieldItem('reportId', 'Report id', record.reportId),
          ...optional,
          {
            label: 'Read from',
            value: `${source.pages} ${source.pages === 1 ? 'page' : 'pages'}, ${textSources[source.textSource]}${read}`,
          },
        ]}
      />
    </Section>
  );
}

/** The days the certificate names; a day that cannot be decided is shown as printed. */
export function DatesSection() {
  const { dates } = useDocument().record;
  const present = dateLabels.flatMap(([key, label]) => {
    const date = dates[key];
    return date ? [{ key, label, date }] : [];
  });
  if (present.length === 0) return null;
  return (
    <Section title="Dates" variant="card">
      <KeyValueList
        layout="grid"
        items={present.map(({ key, label, date }) => ({
          label,
          value: (
            <Value
              path={`dates.${key}`}
              label={label}
              text={date.iso ? <DateTime value={date.iso} style="date" /> : date.printed}
              doubtful={date.confidence === 'uncertain' || date.iso === null}
              placed={date.place !== null}
            />
          ),
          ...(date.iso === null ? { hint: 'Which day this is cannot be told' } : {}),
        }))}
      />
    </Section>
  );
}
