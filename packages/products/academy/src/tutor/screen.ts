import type { Refused } from './schemas.ts';

/** Asks to be told what to do with one's own money, or which product to take. */
const advice: readonly RegExp[] = [
  /\b(?:should|shall|must|ought)\s+(?:i|we|my\s+(?:wife|husband|spouse|partner))\b/i,
  /\bwhat\s+(?:would|should|do)\s+you\s+(?:do|advise|suggest|recommend|pick|choose|buy)\b/i,
  /\b(?:recommend|suggest|pick|choose|advise)\s+(?:me|us|for\s+me|for\s+us|one\s+for)\b/i,
  /(?:^|[.!?,;:]\s*|\b(?:please|you|and|then)\s+)(?:recommend|suggest|name|give\s+me|tell\s+me|pick)\b.{0,40}\b(?:fund|etf|stock|share|brokerage|broker|insurer|insurance\s+company|bank|lender|advis[eo]r|crypto\w*|coin|policy\s+from)s?\b/i,
  /\b(?:which|what|best|top)\b[^.?!]{0,40}\b(?:fund|etf|stock|brokerage|broker|robo-?advis[eo]r|insurer|insurance\s+company|carrier|bank|lender|crypto\w*|coin)s?\b[^.?!]{0,40}\b(?:buy|best|use|pick|choose|invest\s+in|go\s+with|now|for\s+me)\b/i,
  /\b(?:which|best|top)\s+(?:\w+\s+){0,3}(?:fund|etf|stock|brokerage|broker|robo-?advis[eo]r|insurer|insurance\s+company|carrier|bank|lender|crypto\w*|coin)s?\s*\?/i,
  /\b(?:is|are)\s+(?:[\w-]+\s+){1,4}(?:right|good|better|best|worth\s+it|smart|wise)\s+(?:\w+\s+){0,3}(?:for|in)\s+(?:me|us|my\s+(?:case|situation))\b/i,
  /\b(?:buy|sell|hold)\s+(?:or\s+(?:buy|sell|hold)|(?:more\s+)?(?:shares|stock|bitcoin|tesla|apple|nvidia|vti|vtsax|voo|spy|qqq))\b/i,
  /\b(?:vanguard|fidelity|schwab|blackrock|northwestern\s+mutual|guardian|sofi)\s+(?:or|vs\.?|versus)\s+\w+/i,
  /\bhow\s+much\s+(?:should|do)\s+(?:i|we)\s+(?:need\s+to\s+)?(?:invest|save|put|contribute|insure|borrow)\b/i,
];

const abuse: readonly RegExp[] = [
  /\b(?:fuck|shit|cunt|bitch|asshole|bastard)\w*\s+(?:you|off|this|tutor|bot|ai)\b/i,
  /\b(?:you(?:'re|\s+are)?\s+(?:a\s+)?(?:fucking\s+)?(?:idiot|moron|bitch|cunt|asshole|retard))\b/i,
  /\b(?:i(?:'ll|\s+will|'m\s+going\s+to)\s+(?:kill|hurt|rape)\s+(?:you|him|her|them))\b/i,
];

/** What a question is refused for by its words alone; null lets it pass to retrieval. Patient data is looked for before. */
export function screen(text: string): Extract<Refused, 'abuse' | 'advice'> | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('’', "'");
  if (abuse.some((pattern) => pattern.test(plain))) return 'abuse';
  if (advice.some((pattern) => pattern.test(plain))) return 'advice';
  return null;
}

/** An answer that tells the reader what to buy or do is none of ours, whoever wrote it. */
const tip =
  /\b(?:you\s+should|i\s+(?:recommend|suggest|advise)|my\s+(?:advice|recommendation))\b|\b(?:buy|purchase|invest\s+in)\s+(?:VTI|VTSAX|VOO|SPY|QQQ|Bitcoin|Tesla|Apple|Nvidia)\b/i;

export const holdsTip = (text: string): boolean => tip.test(text);
