/**
 * Text that talks to a machine instead of to a reader of certificates. Such lines are left out before anything is
 * read: no field can come from them, and the document is flagged. The numbers are safe without this, by arithmetic.
 */
const phrases: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(instruction|prompt|previous|earlier|above|prior|rule)/i,
  /\b(system|assistant|developer)\s*(prompt|message)?\s*:/i,
  /\b(language model|chatgpt|gpt-?\d|openai|\bllm\b|ai (assistant|model|system|reader))\b/i,
  /\b(you are|you must|please) (now )?(an?|report|state|write|say|respond|answer|output)\b/i,
  /\breport (the )?total (thc|cbd).{0,20}\bas\b/i,
  /\b(instruction|note|message) (to|for) (the )?(ai|model|reader|parser|system|assistant)\b/i,
  /\b(cures?|treats?|heals?|prevents?)\b.{0,30}\b(anxiety|insomnia|cancer|pain|depression|disease)/i,
];

export function isSuspicious(text: string): boolean {
  return phrases.some((phrase) => phrase.test(text));
}
