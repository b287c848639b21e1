import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts';

/** One `respcondition` of QTI 1.2, flattened: which answers it asks for and refuses, and what follows. */
export interface Condition {
  readonly asks: readonly Test[];
  readonly refuses: readonly Test[];
  /** What it brings; null when it sets no score. */
  readonly score: number | null;
  readonly feedbackIds: readonly string[];
}

export interface Test {
  /** varequal | vargt | vargte | varlt | varlte | … */
  readonly kind: string;
  readonly response: string;
  readonly value: string;
  readonly caseSensitive: boolean;
}

export function conditionsOf(item: XmlElement): Condition[] {
  return descendantsOf(item, 'respcondition').map((element) => {
    const tests = testsOf(childOf(element, 'conditionvar'), false);
    const scores = childrenOf(element, 'setvar').map((setvar) => Number(textOf(setvar).trim()));
    const known = scores.filter(Number.isFinite);
    return {
      asks: tests.filter((test) => !test.negated),
      refuses: tests.filter((test) => test.negated),
      score: known.length ? known.reduce((a, b) => a + b, 0) : null,
      feedbackIds: childrenOf(element, 'displayfeedback').map(
        (feedback) => feedback.attributes.linkrefid ?? '',
      ),
    };
  });
}

function testsOf(element: XmlElement | undefined, negated: boolean): (Test & { negated: boolean })[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'not') return testsOf(child, !negated);
    if (child.name === 'and' || child.name === 'or') return testsOf(child, negated);
    if (!child.name.startsWith('var')) return [];
    const { respident = '', case: sensitive = 'No' } = child.attributes;
    const caseSensitive = sensitive.toLowerCase() === 'yes';
    return [{ kind: child.name, response: respident, value: textOf(child).trim(), caseSensitive, negated }];
  });
}

/** The conditions that score, about one response. */
export const scoringOf = (conditions: readonly Condition[], response: string): Condition[] =>
  conditions.filter(
    ({ asks, score }) =>
      (score ?? 0) !== 0 && asks.length > 0 && asks.every((test) => test.response === response),
  );
