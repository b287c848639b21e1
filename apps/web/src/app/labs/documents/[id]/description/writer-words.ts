import type { DescriptionDetail } from '@atrium/labs/schemas';

type Written = Pick<DescriptionDetail['current'], 'writer' | 'model' | 'createdById'>;

/** Who wrote a text: `Written by the local engine`, `Written by gpt-5`, `Edited by Ana Cruz`. */
export function writerWords(
  { writer, model, createdById }: Written,
  nameOf: (id: string | null) => string,
): string {
  if (writer === 'local') return 'Written by the local engine';
  if (writer === 'model') return `Written by ${model ?? 'a model'}`;
  const name = nameOf(createdById);
  return `Edited by ${name === 'You' ? 'you' : name}`;
}
