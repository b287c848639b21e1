'use client';

import type { Outputs } from '@atrium/api/types';
import type { CertificateRecord } from '@atrium/labs/schemas';
import { createContext, useContext } from 'react';

export type DocumentDetail = Outputs['labs']['document']['get'];

/** The certificate of this page and what the person may do to its record. */
export interface DocumentContextValue {
  readonly document: DocumentDetail;
  readonly record: CertificateRecord;
  /** Opens the form for a value; undefined where the person or the state does not allow it. */
  readonly correct: ((path: string) => void) | undefined;
}

const DocumentContext = createContext<DocumentContextValue | null>(null);

export const DocumentProvider = DocumentContext.Provider;

export function useDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (!value) throw new Error('this component needs a document with a record around it');
  return value;
}
