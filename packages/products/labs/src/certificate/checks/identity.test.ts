import { describe, expect, it } from 'vitest';
import { redline } from '../../description/fixtures.ts';
import type { CertificateRecord, Field } from '../record.ts';
import { checkIdentity } from './identity.ts';

const sure = (value: string): Field => ({ value, printed: value, confidence: 'certain', place: null });

function asked(lab: string, product: string): string[] {
  const record: CertificateRecord = structuredClone(redline);
  record.lab.name = sure(lab);
  record.product.name = sure(product);
  record.product.sampleId = sure('S-1');
  return checkIdentity(record, {} as Parameters<typeof checkIdentity>[1]).map((warning) => warning.code);
}

describe('who and what', () => {
  it('is asked about where the product is only a word of the laboratory', () => {
    expect(asked('Kaycha Labs', 'Kaycha')).toEqual(['product_name_uncertain']);
  });

  it.each(['LABORATORY', 'Testing Laboratories', 'The Lab'])(
    'is asked about where the laboratory is just "%s"',
    (lab) => {
      expect(asked(lab, 'Night Heron')).toEqual(['lab_uncertain']);
    },
  );

  it('is believed where both are names', () => {
    expect(asked('SC Labs', 'Cherry Punch 1/2 oz.')).toEqual([]);
    expect(asked('Green Leaf Lab', 'Magic Melon')).toEqual([]);
  });

  it('is asked about where the batch or the producer is a guess, and not where none is printed', () => {
    const record: CertificateRecord = structuredClone(redline);
    const codes = () =>
      checkIdentity(record, {} as Parameters<typeof checkIdentity>[1]).map((warning) => warning.code);
    record.product.batch = { ...sure('THC-112321 are accurate,'), confidence: 'uncertain' };
    record.product.producer = { ...sure('Shasta'), confidence: 'uncertain' };
    expect(codes()).toEqual(['batch_uncertain', 'producer_uncertain']);
    record.product.batch = null;
    record.product.producer = null;
    expect(codes()).toEqual([]);
  });
});
