'use client';

import { Button, Menu, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { kinds, kindWords } from '../kind-words.ts';
import { newPart, type QuestionOf, type SimpleKind, type SimpleQuestion } from '../new-question.ts';
import { AskedFields } from './asked-fields.tsx';
import styles from './editor.module.css';
import { ItemList } from './item-list.tsx';
import { type FieldsProps, KindFields } from './kind-fields.tsx';

const partKinds = kinds.filter((kind): kind is SimpleKind => kind !== 'case');

/** The questions about one story. */
export function CaseFields({ value, onChange, errorAt, readOnly }: FieldsProps<QuestionOf<'case'>>) {
  const { parts } = value;
  const setPart = (index: number, part: (typeof parts)[number]) =>
    onChange({ ...value, parts: parts.with(index, part) });
  const adder = (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          className={styles.add}
        >
          Add part
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {partKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => onChange({ ...value, parts: [...parts, newPart(kind, parts.length + 1)] })}
          >
            {kindWords[kind].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <ItemList
      legend="Questions about the story"
      hint="Their points weigh them against each other."
      one="part"
      items={parts}
      keyOf={(part) => part.id}
      onChange={(next) => onChange({ ...value, parts: next })}
      fresh={() => newPart('single', parts.length + 1)}
      least={1}
      most={30}
      error={errorAt('parts')}
      readOnly={readOnly}
      adder={adder}
    >
      {(part, index) => {
        const inner: FieldsProps<SimpleQuestion> = {
          value: part.question,
          onChange: (question) => setPart(index, { ...part, question }),
          errorAt: (path) => errorAt(`parts.${index}.question.${path}`),
          readOnly,
        };
        return (
          <div className={styles.part}>
            <div className={styles.partHead}>
              <h2>
                {index + 1}. {kindWords[part.question.kind].label}
              </h2>
              <NumberInput
                label="Points"
                value={part.points}
                onChange={(points) =>
                  typeof points === 'number' ? setPart(index, { ...part, points }) : undefined
                }
                min={1}
                max={100}
                allowDecimal={false}
                clampBehavior="strict"
                w={90}
                readOnly={readOnly}
              />
            </div>
            <AskedFields {...inner} part />
            <KindFields {...inner} />
          </div>
        );
      }}
    </ItemList>
  );
}
