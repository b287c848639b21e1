'use client';

import { ErrorState } from '@atrium/ui';
import { Loader } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { MarkedValue } from '../record/marked-values.ts';
import { useFollow } from '../selection.tsx';
import { PageCanvas } from './page-canvas.tsx';
import styles from './pdf.module.css';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { type Turns, turnedSize } from './place-box.ts';
import { PlaceLayer } from './place-layer.tsx';
import { type OpenPdf, usePdf } from './use-pdf.ts';
import { useShownPage } from './use-shown-page.ts';
import { nextZoom, useZoom } from './use-zoom.ts';

type ViewerProps = {
  /** Of the file itself, at the API. */
  readonly url: string;
  readonly values: readonly MarkedValue[];
};

const sizeOf = (page: OpenPdf['pages'][number]) => {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
};

function Pages({ pdf, values, url }: { readonly pdf: OpenPdf } & ViewerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [turns, setTurns] = useState<Turns>(0);
  const sizes = pdf.pages.map(sizeOf);
  const widest = Math.max(...sizes.map((size) => turnedSize(size, turns).width));
  const { zoom, setZoom, scale } = useZoom(scroller, widest);
  const { page, goTo } = useShownPage(scroller);
  const showPlace = useCallback((path: string) => {
    const box = scroller.current?.querySelector(`[data-path="${CSS.escape(path)}"]`);
    box?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
  }, []);
  useFollow('page', showPlace);
  return (
    <div className={styles.viewer}>
      <PdfToolbar
        page={page}
        pages={pdf.pages.length}
        onPage={goTo}
        zoom={zoom}
        onZoom={(direction) => setZoom(nextZoom(zoom, direction))}
        onFit={() => setZoom(1)}
        onTurn={() => setTurns(((turns + 1) % 4) as Turns)}
        downloadUrl={url}
      />
      <div
        className={styles.scroller}
        ref={scroller}
        data-pdf-scroller
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="document"
        aria-label="Pages"
      >
        {pdf.pages.map((one, index) => {
          const number = index + 1;
          const size = sizes[index] ?? { width: 612, height: 792 };
          const shown = turnedSize(size, turns);
          return (
            <div
              key={number}
              className={styles.page}
              data-page={number}
              style={{ width: shown.width * scale, height: shown.height * scale }}
            >
              <PageCanvas page={one} scale={scale} turns={turns} />
              <PlaceLayer
                values={values.filter(({ place }) => place.page === number)}
                size={size}
                turns={turns}
              />
              <span className="at-sr-only">
                Page {number} of {pdf.pages.length}, a picture. Its values are listed in the record.
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The certificate as the lab made it, each value the record has found marked in its place. */
export function PdfViewer({ url, values }: ViewerProps) {
  const state = usePdf(url);
  if (state.kind === 'open') return <Pages pdf={state.pdf} values={values} url={url} />;
  if (state.kind === 'failed') {
    return (
      <ErrorState
        title="The pages cannot be shown"
        hint="Your browser could not draw this PDF. You can still download it."
        action={
          <a className="at-link" href={url}>
            Download the certificate
          </a>
        }
      />
    );
  }
  return (
    <div className={styles.opening} role="status" aria-label="Opening the certificate">
      <Loader />
      {state.share === null ? null : (
        <span className="at-muted at-figures">{Math.round(state.share * 100)} %</span>
      )}
    </div>
  );
}
