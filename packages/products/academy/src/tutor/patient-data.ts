/** What kind of patient data a text seems to hold. */
export type PatientData =
  | 'record_number'
  | 'birth_date'
  | 'social_security'
  | 'name_and_date'
  | 'patient_name'
  | 'contact';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = [
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`${month}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month}\.?,?\s+\d{4}`,
].join('|');

const recordNumber =
  /\b(?:mrn|m\.r\.n\.?|medical\s+record(?:\s+(?:number|no\.?|#))?|chart\s*(?:number|no\.?|#)|patient\s*(?:id|number|no\.?|#)|(?:member|subscriber|policy)\s*(?:id|number|no\.?|#)|encounter\s*(?:number|no\.?|#))\W{0,6}(?:is\s+)?[A-Z]{0,4}[-\s]?\d[\dA-Z-]{3,}/i;
const birthDate = new RegExp(
  String.raw`\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s*date|birthday|born)\W{0,6}(?:is\s+|on\s+|in\s+)?(?:${date}|\d{6}|\d{8})(?!\d)`,
  'i',
);
const socialSecurity = /(?<![\d-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\d-])/;
const anyDate = new RegExp(`(?<![\\d/])(?:${date})(?![\\d/])`, 'i');

const nameWord = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?`;
/** "Mrs. Alvarez", "patient John Smith", "pt Maria Lopez". */
const patientName = new RegExp(
  String.raw`\b(?:[Pp]atients?|[Pp]t\.?)(?:\s+(?:is|was|named|called|name|name\s+is))?[\s:,]+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?${nameWord}\s+(?:\p{Lu}\.?\s+)?${nameWord}`,
  'u',
);
/** Said to be a name, however it is written: "patient named anna". */
const namedPatient =
  /\b(?:patients?|pt\.?)\s+(?:named|whose\s+name\s+is|by\s+the\s+name\s+of|called(?!\s+(?:us|me|him|her|them|about|to|in|back|and|our|the|for|off|up|it)\b))\s+\p{L}+/iu;
const patientWord = /\b(?:patients?|pt)\b/i;
const contact =
  /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+|(?<!\d)\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?!\d)/u;
const titledName = new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Miss)\.?\s+${nameWord}`, 'u');
const twoNames = new RegExp(String.raw`(?<![\p{L}.])(${nameWord})\s+(?:\p{Lu}\.?\s+)?(${nameWord})`, 'gu');

/** Capitalized words of the subject, of the calendar and of the start of a sentence: no person's name. */
const noName = new Set(
  `a access account accounts act additional adjusted affordable after agi all america american an and annual any are
  association at average backdoor bank before benefit bill board bonus brokerage build business by can care center child
  code college company congress corporation could credit day debt deduction defined department did direct disability do
  does doctor dr each education employee employer explain family federal fee fellowship financial finance for form
  forgiveness from fund funds gain general give group had has have health high how if in income insurance interest internal
  investment ira irs is it january february march april may june july august september october november december june just
  law lesson license life limited list loan loans local long medical medicaid medicare monday tuesday wednesday thursday
  friday saturday sunday my national net new next no not notice of on one or our own part partner pay payment physician plan
  plans please practice primary private program public question quiz repayment residency resident retirement revenue rule roth
  salary savings schedule school section secure security self service should since single so social some state states statement
  student tax taxes tell term than that the their then there these this to traditional treasury trust under united university
  until use value was we were what when where which who why will with work worth would year years you your`.split(
    /\s+/,
  ),
);

/**
 * What of a patient's data a text seems to hold; empty when nothing. Names alone are no patient's: they count beside a date
 * or the word "patient". HIPAA Safe Harbor identifiers, 45 CFR 164.514(b)(2), as far as a pattern can tell them.
 */
export function patientDataIn(text: string): PatientData[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[‐‑‒–—−]/g, '-');
  const found: PatientData[] = [];
  if (recordNumber.test(plain)) found.push('record_number');
  if (birthDate.test(plain)) found.push('birth_date');
  if (socialSecurity.test(plain)) found.push('social_security');
  if (patientName.test(plain) || namedPatient.test(plain)) found.push('patient_name');
  if (patientWord.test(plain) && contact.test(plain)) found.push('contact');
  if (anyDate.test(plain) && holdsName(plain)) found.push('name_and_date');
  return found;
}

function holdsName(text: string): boolean {
  if (titledName.test(text)) return true;
  return [...text.matchAll(twoNames)].some((match) =>
    [match[1], match[2]].every((word) => word && !noName.has(word.toLowerCase())),
  );
}

const kinds: Readonly<Record<PatientData, string>> = {
  record_number: 'a record or member number',
  birth_date: 'a date of birth',
  social_security: 'a Social Security number',
  patient_name: 'a patient’s name',
  name_and_date: 'a name with a date',
  contact: 'how to reach a patient',
};

/** Why it was not taken, in words for the person. */
export const patientDataRefusal = (found: readonly PatientData[]): string =>
  `This looks like patient data (${found.map((kind) => kinds[kind]).join(', ')}). It was not sent and not kept. ` +
  'Describe the situation without anything that could point to a person.';
