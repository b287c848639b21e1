'use client';

import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import styles from './pdf.module.css';
import type { Turns } from './place-box.ts';

/** Sharper than this no eye sees, and more pixels than this some phones refuse. */
const mostDensity = 2;
const mostPixels = 12_000_000;

/** Pages this near to the visible ones are drawn already. */
const nearby = '800px 0px';

type CanvasProps = {
  readonly page: PDFPageProxy;
  readonly scale: number;
  readonly turns: Turns;
};

function useNearby() {
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const root = element.closest('[data-pdf-scroller]');
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: nearby,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, near };
}

function draw(canvas: HTMLCanvasElement, { page, scale, turns }: CanvasProps) {
  const rotation = (page.rotate + turns * 90) % 360;
  const plain = page.getViewport({ scale, rotation });
  const density = Math.min(
    mostDensity,
    window.devicePixelRatio || 1,
    Math.sqrt(mostPixels / (plain.width * plain.height)),
  );
  const viewport = page.getViewport({ scale: scale * density, rotation });
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(viewport.width);
  sheet.height = Math.round(viewport.height);
  const task = page.render({ canvas: sheet, viewport });
  const done = task.promise.then(() => {
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  });
  return { done, cancel: () => task.cancel() };
}

/** One page as a picture, drawn when it comes near, and again, beside the old one, when the zoom changes. */
export function PageCanvas({ page, scale, turns }: CanvasProps) {
  const { ref, near } = useNearby();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return;
    const drawing = draw(target, { page, scale, turns });
    drawing.done.then(() => setDrawn(true)).catch(() => undefined);
    return () => drawing.cancel();
  }, [near, page, scale, turns]);
  return (
    <div ref={ref} className={styles.sheet} data-drawn={drawn || undefined}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
    </div>
  );
}
