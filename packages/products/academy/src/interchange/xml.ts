import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element, with its name free of namespace prefixes and the line it begins on. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
}

/** Not XML, or XML of a kind that is not read; the message is for the author. */
export class BadXml extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  removeNSPrefix: true,
  captureMetaData: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const metaData: symbol = XMLParser.getMetaDataSymbol().valueOf();

/** Reads a document. Entities of a document's own are refused: they read files, call hosts and blow up (XXE). */
export function parseXml(text: string): XmlElement {
  const xml = text.replace(/^\uFEFF/, '');
  if (/<!ENTITY/i.test(xml)) throw new BadXml('It declares entities of its own; such files are not read.');
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new BadXml(`It is not well-formed XML: ${verdict.err.msg}`, verdict.err.line);
  const lineAt = lineCounter(xml);
  const nodes = parsed(xml).map((node) => toElement(node, lineAt));
  const root = nodes.find((node): node is XmlElement => typeof node === 'object');
  if (!root) throw new BadXml('It holds no element.');
  return root;
}

type RawNode = Readonly<Record<string | symbol, unknown>>;

function parsed(xml: string): RawNode[] {
  try {
    return parser.parse(xml) as RawNode[];
  } catch (error) {
    throw new BadXml(`It cannot be read as XML: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

function toElement(node: RawNode, lineAt: (index: number) => number): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return String(node[name]);
  const { startIndex = 0 } = (node[metaData] ?? {}) as { startIndex?: number };
  const line = lineAt(startIndex);
  const children = (node[name] as RawNode[]).map((child) => toElement(child, lineAt));
  return { name, attributes: (node[':@'] ?? {}) as Record<string, string>, children, line };
}

/** The line of an index, by bisection over the line ends. */
function lineCounter(text: string): (index: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node === 'object';

export const childrenOf = (element: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  (element?.children ?? [])
    .filter(isElement)
    .filter((child) => names.length === 0 || names.includes(child.name));

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** All elements of these names below, in the document's order. */
export function descendantsOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendantsOf(child, ...names),
  ]);
}

export const descendantOf = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  descendantsOf(element, ...names)[0];

/** All text below, as it stands. */
export const textOf = (node: XmlElement | string | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** The markup of nodes. `leaveOut` names elements that are not part of the words (interactions). */
export function markupOf(
  nodes: readonly (XmlElement | string)[],
  leaveOut: ReadonlySet<string> = new Set(),
): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeXml(node);
      if (leaveOut.has(node.name)) return '';
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escapeXml(value)}"`,
      );
      const inner = markupOf(node.children, leaveOut);
      return `<${node.name}${attributes.join('')}${inner ? `>${inner}</${node.name}>` : ' />'}`;
    })
    .join('');
}
