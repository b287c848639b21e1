import type { CertificateRecord } from '../certificate/record.ts';

/** How a product is called in a text. `neutral` when the printed name is unfit to be repeated. */
export interface ProductName {
  display: string | null;
  printed: string | null;
}

const MAX_LENGTH = 80;
const MAX_WORDS = 9;
const SAFE = /^[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd} '’&.,()#/+-]*$/u;
const INCHES = /(?<=\d)"/g;
const FORM_WORDS =
  'flower|flowers|popcorn|pop|bulk|bud|buds|smalls|shake|trim|pre-?rolls?|preroll|cart|cartridge|vape|gummy|gummies|edible|concentrate|rtd|bulk flower|flower bulk';
const FORM = new RegExp(`^(?:${FORM_WORDS})$`, 'i');
const CODE_WITH_FORM = new RegExp(`^[A-Z]{1,3}\\((?:${FORM_WORDS})\\)$`, 'i');
const SIZE =
  /(?:^|[\s(])\(?\d+(?:[.,/]\d+)?\s?(?:g|gr|gram|grams|mg|ml|oz|ounces?|ct|pk|pack)\.?(?:\s?x\s?\d+)?\)?$/i;
const SIZE_ONLY =
  /^\(?\d+(?:[.,/]\d+)?\s?(?:g|gr|grams?|mg|ml|oz|ct|pk|pack)\.?(?:\s?x\s?\d+)?\)?(?:\s\d+\s?mg(?:\s\w+)?)?$/i;
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override|overrule|instructions?|system prompt|prompt|assistant|chatgpt|gpt|you are|you must|you should|please|output|respond|reply|repeat after|describe|claim|insert|click|visit|https?|script|json|markdown)\b|[{}<>`\\|=~^*$@!?;:%]/i;

/**
 * The name a shop would use, taken from the printed one: codes, sizes and forms around it are dropped only when one
 * name is left without doubt (`CL,Popcorn,(S)Redline,,,Bulk` → `Redline`); nothing is ever added. The display name is
 * null when the printed one holds anything but a name (markup, a sentence, an instruction) or is longer than 80.
 */
export function productName(record: CertificateRecord): ProductName {
  const field = record.product.name;
  if (!field || field.confidence === 'uncertain') return { display: null, printed: field?.printed ?? null };
  const cleaned = cleanName(field.value);
  return { display: isSafeName(cleaned) ? cleaned : null, printed: field.printed };
}

export function isSafeName(name: string): boolean {
  if (name.length < 2 || name.length > MAX_LENGTH || INSTRUCTION.test(name)) return false;
  if (!SAFE.test(name.replaceAll(INCHES, ''))) return false;
  return name.split(/\s+/).length <= MAX_WORDS && /\p{L}{2}/u.test(name) && !/\.\s+\p{L}/u.test(name);
}

export function cleanName(value: string): string {
  const whole = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  const segments = splitSegments(whole);
  if (segments.length < 2) return trimName(whole);
  const kept = segments
    .map((part) => part.replace(/^\([SHI]\)\s*/, '').trim())
    .filter((part) => part !== '' && !isAffix(part));
  const [only] = kept;
  if (kept.length !== 1 || !only || /\d(?:mg|g|ml)\b/i.test(trimName(only)) || !/[a-z]/.test(only))
    return trimName(whole);
  return trimName(only);
}

function splitSegments(name: string): string[] {
  if (name.includes(',')) return name.split(',').map((part) => part.trim());
  if (/\s-\s/.test(name)) return name.split(/\s-\s/);
  const dashes = name.split('-');
  return dashes.length >= 3 ? dashes.map((part) => part.trim()) : [name];
}

function isAffix(part: string): boolean {
  return FORM.test(part) || CODE_WITH_FORM.test(part) || SIZE_ONLY.test(part) || /^[A-Z0-9]{1,3}$/.test(part);
}

function trimName(name: string): string {
  let trimmed = name.trim();
  for (let before = ''; before !== trimmed; ) {
    before = trimmed;
    trimmed = trimmed
      .replace(SIZE, '')
      .replace(new RegExp(`\\s*\\((?:${FORM_WORDS})\\)$`, 'i'), '')
      .replace(/\s+(?:bulk flower|flower bulk|bulk)$/i, '')
      .trim();
  }
  return trimmed === '' ? name.trim() : trimmed;
}

/** Every spelling of the name under which a text may mention the product. */
export function nameSpellings(record: CertificateRecord): string[] {
  const { display, printed } = productName(record);
  const strain = record.product.strain;
  const all = [display, printed, record.product.name?.value ?? null, strain?.value ?? null].filter(
    (name) => name !== null,
  );
  return [...new Set(all.map((name) => name.trim()))]
    .filter((name) => name.length >= 3)
    .sort((a, b) => b.length - a.length);
}
