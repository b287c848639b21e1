import type { Category } from '../certificate/record.ts';
import type { Tone } from './options.ts';

/**
 * The sentences of the local writer. `{a}` is the product's kind with its article, `{noun}` the kind, `{amounts}`,
 * `{terpenes}` and `{aroma}` are lists; `{{…}}` are facts. No digits, no promises: every line passes every rule pack.
 */
export interface Sentences {
  named: readonly string[];
  /** For the short form, so that the aroma still has room. */
  brief: readonly string[];
  unnamed: readonly string[];
  amounts: readonly string[];
  aroma: readonly string[];
  panels: readonly string[];
  lab: readonly string[];
  closing: readonly string[];
}

export const SENTENCES: Readonly<Record<Tone, Sentences>> = {
  neutral: {
    named: [
      '{{product.name}} is {a}, described here from its laboratory certificate.',
      '{{product.name}} is {a} with its laboratory figures stated as printed.',
      'This is {{product.name}}, {a} with figures you can look up.',
      '{{product.name}} is {a}; every figure below comes from the certificate of this batch.',
    ],
    brief: ['{{product.name}} is {a}.', '{{product.name}} is {a} with its certificate to hand.'],
    unnamed: [
      'This {noun} is described from its laboratory certificate.',
      'Every figure for this {noun} comes from the certificate of its batch.',
    ],
    amounts: [
      'The certificate reports {amounts}.',
      'Measured content: {amounts}.',
      'The laboratory found {amounts}.',
    ],
    aroma: [
      'The leading terpenes are {terpenes}, with an aroma of {aroma}.',
      'Its aroma runs to {aroma}, from {terpenes}.',
      'On the nose: {aroma}. Leading terpenes: {terpenes}.',
    ],
    panels: [
      'The batch passed its laboratory panels for {{panels.passed}}.',
      'Panels passed on the certificate: {{panels.passed}}.',
    ],
    lab: ['The certificate was issued by {{lab.name}}.', 'Laboratory: {{lab.name}}.'],
    closing: ['The certificate is available on request.', 'Ask for the certificate to see every line of it.'],
  },
  friendly: {
    named: [
      'Say hello to {{product.name}}, {a} we are glad to have on the shelf.',
      'Meet {{product.name}}, {a} that comes with its lab sheet in hand.',
      'Here is {{product.name}}, {a} worth a closer look.',
      '{{product.name}} has arrived: {a} with plain figures and no fuss.',
    ],
    brief: ['Say hello to {{product.name}}, {a}.', 'Meet {{product.name}}, {a}.'],
    unnamed: ['Here is {a} worth a closer look.', 'This {noun} has arrived with its lab sheet in hand.'],
    amounts: [
      'Here is what the lab found: {amounts}.',
      'What is inside? The lab says {amounts}.',
      'The lab sheet reads {amounts}.',
    ],
    aroma: [
      'Expect {aroma} on the nose, thanks to {terpenes}.',
      'Open it up and you will notice {aroma}, from {terpenes}.',
      'It smells of {aroma}, which is {terpenes} at work.',
    ],
    panels: [
      'It passed the lab’s panels for {{panels.passed}}.',
      'The lab looked for {{panels.passed}}, and the batch passed.',
    ],
    lab: ['The figures come from {{lab.name}}.', 'We have the sheet from {{lab.name}} behind the counter.'],
    closing: [
      'Ask our team for the certificate and read along.',
      'Questions? We are happy to show you the certificate.',
    ],
  },
  expert: {
    named: [
      '{{product.name}} is {a} for people who read the certificate first.',
      '{{product.name}}, {a}, comes with the following laboratory profile.',
      'For the detail-minded: {{product.name}}, {a} set out by its analysis.',
      '{{product.name}}: {a}, profiled by its certificate of analysis.',
    ],
    brief: ['{{product.name}}: {a}, analysed.', '{{product.name}}, {a}, by its analysis.'],
    unnamed: [
      'This {noun} comes with the following laboratory profile.',
      'For the detail-minded: {a} set out by its analysis.',
    ],
    amounts: [
      'Cannabinoid profile: {amounts}.',
      'The potency assay reports {amounts}.',
      'By the certificate: {amounts}.',
    ],
    aroma: [
      'The terpene fraction is led by {terpenes}, which read as {aroma}.',
      'Dominant terpenes are {terpenes}; the nose is {aroma}.',
      'Led by {terpenes}, the bouquet moves through {aroma}.',
    ],
    panels: ['Panels passed: {{panels.passed}}.', 'The certificate records a pass for {{panels.passed}}.'],
    lab: ['Analysis by {{lab.name}}.', 'Issuing laboratory: {{lab.name}}.'],
    closing: [
      'Consult the certificate for methods and limits of quantitation.',
      'Results apply to this batch as received by the laboratory.',
    ],
  },
  playful: {
    named: [
      '{{product.name}} is {a} that lets the lab do the talking.',
      'Big words are easy. {{product.name}}, {a}, brings a lab sheet instead.',
      'Drum roll, please: {{product.name}}, {a} that shows its working.',
      '{{product.name}} walks in with its own paperwork, as {a} should.',
    ],
    brief: ['Drum roll: {{product.name}}, {a}.', 'Enter {{product.name}}, {a}.'],
    unnamed: ['This {noun} lets the lab do the talking.', 'Drum roll, please: {a} that shows its working.'],
    amounts: [
      'The tally, straight from the lab: {amounts}.',
      'Figures on the table: {amounts}.',
      'The lab’s last word: {amounts}.',
    ],
    aroma: [
      'Nose check: {aroma}, courtesy of {terpenes}.',
      'Follow your nose and you will meet {aroma}; {terpenes} left them there.',
      'It smells like {aroma} walked past. The culprits: {terpenes}.',
    ],
    panels: [
      'Report card: passed in {{panels.passed}}.',
      'It sat the panels for {{panels.passed}} and passed.',
    ],
    lab: ['Marked by {{lab.name}}.', 'The pencil was held by {{lab.name}}.'],
    closing: ['Curious? The certificate is yours to read.', 'Read the fine print; we did.'],
  },
};

/** Plain advice for the kind, in the long form only. */
export const HANDLING: Readonly<Partial<Record<Category, string>>> = {
  flower: 'Store it sealed, in a cool, dry and dark place.',
  pre_roll: 'Store it sealed, in a cool, dry and dark place.',
  concentrate: 'Keep it sealed and away from heat and light.',
  vape: 'Keep it away from heat and direct sun.',
  edible: 'Check the package for the size of a serving.',
  beverage: 'Check the package for the size of a serving.',
  tincture: 'Check the package for the size of a serving.',
  topical: 'Follow the directions on the package.',
};

export const BATCH_NOTE = 'The figures are those of this batch; the next may differ.';
export const NO_FIGURES = 'Ask to see the certificate for its measured content.';
export const ADULTS_ONLY = 'For adults of legal age only.';
