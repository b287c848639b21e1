'use client';

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

export interface OpenPdf {
  readonly pages: readonly PDFPageProxy[];
}

export type PdfState =
  | { readonly kind: 'loading'; readonly share: number | null }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The library and its worker, once a session; both are large and only this page needs them. */
let library: Promise<typeof import('pdfjs-dist')> | null = null;
const loadLibrary = () => {
  library ??= import('pdfjs-dist').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = `/pdfjs/${pdfjs.version}/build/pdf.worker.min.mjs`;
    return pdfjs;
  });
  return library;
};

const assetsOf = (version: string) => ({
  cMapUrl: `/pdfjs/${version}/cmaps/`,
  standardFontDataUrl: `/pdfjs/${version}/standard_fonts/`,
  wasmUrl: `/pdfjs/${version}/wasm/`,
  iccUrl: `/pdfjs/${version}/iccs/`,
});

const allPages = (pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

/** Opens a PDF of the API as the signed-in person. Nothing in it runs: no scripts, no forms, no links. */
export function usePdf(url: string): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading', share: null });
  useEffect(() => {
    let gone = false;
    let close = () => {};
    const show = (next: PdfState) => {
      if (!gone) setState(next);
    };
    show({ kind: 'loading', share: null });
    const open = async () => {
      const pdfjs = await loadLibrary();
      if (gone) return;
      const task = pdfjs.getDocument({
        url,
        withCredentials: true,
        ...assetsOf(pdfjs.version),
        enableXfa: false,
      });
      close = () => void task.destroy();
      task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
        show({ kind: 'loading', share: total > 0 ? Math.min(1, loaded / total) : null });
      show({ kind: 'open', pdf: { pages: await allPages(await task.promise) } });
    };
    open().catch((error) => show({ kind: 'failed', error }));
    return () => {
      gone = true;
      close();
    };
  }, [url]);
  return state;
}
