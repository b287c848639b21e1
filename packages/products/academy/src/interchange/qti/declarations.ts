import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts';

/** A `responseDeclaration`: the right answer, and what each value brings. */
export interface Declaration {
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping: ReadonlyMap<string, { readonly score: number; readonly caseSensitive: boolean }> | null;
}

export function declarationsOf(item: XmlElement): Map<string, Declaration> {
  return new Map(
    childrenOf(item, 'responseDeclaration').map((element) => {
      const { identifier = '', cardinality = 'single', baseType = 'identifier' } = element.attributes;
      const correct = childrenOf(childOf(element, 'correctResponse'), 'value').map((value) =>
        collapsed(textOf(value)),
      );
      return [
        identifier,
        { cardinality, baseType, correct, mapping: mappingOf(childOf(element, 'mapping')) },
      ];
    }),
  );
}

function mappingOf(element: XmlElement | undefined): Declaration['mapping'] {
  if (!element) return null;
  return new Map(
    childrenOf(element, 'mapEntry').map(({ attributes }) => [
      collapsed(attributes.mapKey ?? ''),
      { score: Number(attributes.mappedValue ?? 0), caseSensitive: attributes.caseSensitive !== 'false' },
    ]),
  );
}

const collapsed = (text: string): string => text.trim().replace(/\s+/g, ' ');
