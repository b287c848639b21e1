import { figureFor, figureMarkers, resolveFigures } from '../figures/resolve.ts';
import type { Figure, ShownFigure } from '../figures/schemas.ts';
import type { LearnerContent } from './schemas.ts';

/** The content with every yearly figure written out, with its year and source. */
export function withFigures(
  content: LearnerContent,
  figures: readonly Figure[],
  year: number,
): LearnerContent {
  const resolved = (text: string): string => resolveFigures(text, figures, year);
  switch (content.kind) {
    case 'text':
      return { ...content, markdown: resolved(content.markdown) };
    case 'video':
      return { ...content, transcript: resolved(content.transcript) };
    case 'case':
      return { ...content, vignette: resolved(content.vignette), prompt: resolved(content.prompt) };
    case 'quiz':
      return { ...content, intro: resolved(content.intro) };
    default:
      return content;
  }
}

/** The figures a text names, each once, for the list of sources under a lesson. */
export function figuresIn(texts: readonly string[], figures: readonly Figure[], year: number): ShownFigure[] {
  const found = texts
    .flatMap(figureMarkers)
    .map(({ key, taxYear }) => figureFor(figures, key, taxYear ?? year))
    .filter((figure) => figure !== null);
  return [...new Map(found.map((figure) => [`${figure.key}@${figure.taxYear}`, figure])).values()];
}
