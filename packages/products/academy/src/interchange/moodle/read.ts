import { type RichText, richText } from '../../question/rich-text.ts';
import { categoryPath, matchingOf, noteFreeTicks } from '../assemble.ts';
import { Collector, type Imported, type Note, NotImported } from '../collector.ts';
import { fromTags } from '../tags.ts';
import { nameFrom, plain, toRichText, wordsOf } from '../text.ts';
import { BadXml, childOf, childrenOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { checkedFraction } from './fractions.ts';

/** Reads Moodle XML (https://docs.moodle.org/en/Moodle_XML_format). Plugin types are named as not imported. */
export function readMoodleXml(text: string): Imported {
  const collector = new Collector();
  let root: XmlElement;
  try {
    root = parseXml(text);
    if (root.name !== 'quiz')
      throw new BadXml(`Moodle XML begins with <quiz>, this with <${root.name}>.`, root.line);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    collector.skip({ item: 'The file', line: error.line }, error.message);
    return collector.result();
  }
  let category = '';
  for (const element of childrenOf(root, 'question')) {
    const type = element.attributes.type ?? '';
    if (type === 'category') {
      category = categoryPath(textOf(childOf(childOf(element, 'category'), 'text')));
      continue;
    }
    const name =
      textOf(childOf(childOf(element, 'name'), 'text')).trim() || `a question of type ${type || 'unknown'}`;
    collector.add({ item: name, line: element.line, category }, (note) => toQuestion(element, type, note));
  }
  return collector.result();
}

function toQuestion(element: XmlElement, type: string, note: Note): unknown {
  const build = builders[type];
  if (!build) throw new NotImported(`Questions of type "${type}" are not supported.`);
  const stem = textAt(element, 'questiontext', note) ?? plain('');
  const tags = childrenOf(childOf(element, 'tags'), 'tag').map((tag) => textOf(childOf(tag, 'text')));
  const idNumber = textOf(childOf(element, 'idnumber')).trim();
  noteLosses(element, note);
  return {
    name: nameFrom(
      wordsOf({ format: 'plain', text: textOf(childOf(childOf(element, 'name'), 'text')) }),
      stem,
    ),
    stem,
    generalFeedback: textAt(element, 'generalfeedback', note),
    ...fromTags([...tags, ...(idNumber ? [`id=${idNumber}`] : [])]),
    ...build(element, note),
  };
}

function noteLosses(element: XmlElement, note: Note): void {
  if (childrenOf(element, 'hint').some((hint) => textOf(childOf(hint, 'text')).trim()))
    note('changed', 'Its hints for further tries were left out.');
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
  const own = combined.map((name) =>
    textOf(childOf(childOf(element, name), 'text'))
      .replace(/<[^>]*>/g, '')
      .trim(),
  );
  if (own.some((text) => text && !/^Your answer is (?:partially )?(?:in)?correct\.$/.test(text)))
    note('changed', 'Its combined feedback (right, partly right, wrong) was left out.');
  if (textOf(childOf(element, 'hidden')).trim() === '1') note('warning', 'It is hidden in Moodle.');
}

type Builder = (element: XmlElement, note: Note) => object;

const builders: Readonly<Record<string, Builder>> = {
  multichoice: (element, note) => {
    const options = childrenOf(element, 'answer').map((answer, index) => ({
      id: `o${index + 1}`,
      text: pieceOf(answer, note) ?? plain(''),
      weight: checkedFraction(answer),
      feedback: textAt(answer, 'feedback', note),
    }));
    const shuffle = !isFalse(textOf(childOf(element, 'shuffleanswers')));
    if (!isFalse(textOf(childOf(element, 'single')))) return { kind: 'single', shuffle, options };
    noteFreeTicks(options, note);
    return { kind: 'multiple', scoring: 'weighted', shuffle, options };
  },
  truefalse: (element, note) => {
    const answers = childrenOf(element, 'answer');
    const answerOf = (word: string) =>
      answers.find((answer) => textOf(childOf(answer, 'text')).trim().toLowerCase() === word);
    const [right, wrong] = [answerOf('true'), answerOf('false')];
    if (!right || !wrong)
      throw new NotImported('A true/false question needs the answers "true" and "false".');
    return {
      kind: 'true_false',
      answer: Number(right.attributes.fraction) > Number(wrong.attributes.fraction),
      feedbackTrue: textAt(right, 'feedback', note),
      feedbackFalse: textAt(wrong, 'feedback', note),
    };
  },
  shortanswer: (element, note) => ({
    kind: 'short_text',
    caseSensitive: textOf(childOf(element, 'usecase')).trim() === '1',
    answers: childrenOf(element, 'answer').map((answer) => ({
      text: textOf(childOf(answer, 'text')),
      weight: checkedFraction(answer),
      feedback: textAt(answer, 'feedback', note),
    })),
  }),
  numerical: numerical,
  matching: (element, note) => ({
    ...matchingOf(
      childrenOf(element, 'subquestion').map((pair) => ({
        prompt: pieceOf(pair, note) ?? plain(''),
        choice: plain(textOf(childOf(childOf(pair, 'answer'), 'text'))),
      })),
    ),
    shuffle: !isFalse(textOf(childOf(element, 'shuffleanswers'))),
  }),
  ordering: (element, note) => ({
    kind: 'ordering',
    scoring:
      textOf(childOf(element, 'gradingtype')).trim() === 'ALL_OR_NOTHING' ? 'all_or_nothing' : 'by_position',
    items: childrenOf(element, 'answer').map((answer, index) => ({
      id: `i${index + 1}`,
      text: pieceOf(answer, note) ?? plain(''),
    })),
  }),
  essay: (element, note) => ({ kind: 'essay', sample: textAt(element, 'graderinfo', note) }),
  description: () => ({ kind: 'description' }),
};

function numerical(element: XmlElement, note: Note): object {
  if (childrenOf(childOf(element, 'units'), 'unit').length > 0)
    note('changed', 'Its units were left out: the number alone is asked for.');
  const answers = childrenOf(element, 'answer').map((answer) => {
    const value = textOf(childOf(answer, 'text')).trim();
    const tolerance = textOf(childOf(answer, 'tolerance')).trim() || '0';
    return {
      accept:
        value === '*' ? { kind: 'any' } : { kind: 'value', value: exact(value), tolerance: exact(tolerance) },
      weight: checkedFraction(answer),
      feedback: textAt(answer, 'feedback', note),
    };
  });
  return { kind: 'numeric', unit: 'none', answers };
}

/** `1E-5` as 0.00001; whatever is no number is left for the model to refuse. */
const exact = (text: string): string =>
  /e/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
        .toFixed(20)
        .replace(/\.?0+$/, '')
    : text.replace(/^\+/, '');

const isFalse = (text: string): boolean => ['0', 'false'].includes(text.trim().toLowerCase());

const formats = { html: 'html', plain_text: 'plain', markdown: 'markdown' } as const;

const textAt = (element: XmlElement, name: string, note: Note): RichText | null => {
  const child = childOf(element, name);
  return child ? pieceOf(child, note) : null;
};

/** `<x format="html"><text>…</text><file …/></x>`; null when there are no words. */
function pieceOf(element: XmlElement, note: Note): RichText | null {
  const format = element.attributes.format ?? 'moodle_auto_format';
  const files = new Map(childrenOf(element, 'file').map((file) => [file.attributes.name ?? '', file]));
  const text = textOf(childOf(element, 'text')).replace(
    /@@PLUGINFILE@@\/([^"'\s)]+)/g,
    (whole, encoded: string) => {
      const name = decodeURIComponentSafely(encoded);
      const picture = pictureOf(files.get(name), name);
      if (!picture) note('changed', `The file "${name}" was left out.`);
      return picture ?? whole;
    },
  );
  const piece = toRichText(text, format in formats ? formats[format as keyof typeof formats] : 'auto');
  if (piece.text === '') return null;
  if (!richText.safeParse(piece).success)
    throw new NotImported('One of its texts is longer than 60,000 characters (a large picture inside it?).');
  return piece;
}

const pictures = /\.(png|jpe?g|gif|webp)$/i;

/** A picture travels inside the text. */
function pictureOf(file: XmlElement | undefined, name: string): string | null {
  const kind = pictures.exec(name)?.[1]?.toLowerCase();
  const data = textOf(file).replace(/\s+/g, '');
  if (!file || !kind || file.attributes.encoding !== 'base64' || !/^[A-Za-z0-9+/=]+$/.test(data)) return null;
  return `data:image/${kind === 'jpg' ? 'jpeg' : kind};base64,${data}`;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
