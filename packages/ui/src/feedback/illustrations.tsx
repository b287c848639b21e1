import type { ReactNode } from 'react';

export type IllustrationName = 'document' | 'search' | 'inbox' | 'done' | 'lost' | 'broken';

const sheet = (
  <>
    <rect x="46" y="22" width="60" height="76" rx="6" className="at-art-back" transform="rotate(6 76 60)" />
    <rect x="42" y="20" width="60" height="76" rx="6" className="at-art-front" />
    <path d="M52 36h26M52 46h40M52 54h36M52 62h40" className="at-art-line" />
  </>
);

const drawings: Readonly<Record<IllustrationName, ReactNode>> = {
  document: (
    <>
      {sheet}
      <circle cx="98" cy="86" r="15" className="at-art-accent" />
      <path d="M98 79v14M91 86h14" className="at-art-stroke" />
    </>
  ),
  search: (
    <>
      {sheet}
      <circle cx="92" cy="76" r="16" className="at-art-lens" />
      <path d="m104 88 13 13" className="at-art-handle" />
    </>
  ),
  inbox: (
    <>
      <path d="M36 62 48 32h52l12 30v28a6 6 0 0 1-6 6H42a6 6 0 0 1-6-6Z" className="at-art-front" />
      <path
        d="M36 62h22a4 4 0 0 1 4 4 6 6 0 0 0 6 6h12a6 6 0 0 0 6-6 4 4 0 0 1 4-4h22"
        className="at-art-edge"
      />
      <path d="M74 14v8M58 18l3 7M90 18l-3 7" className="at-art-spark" />
    </>
  ),
  done: (
    <>
      {sheet}
      <circle cx="98" cy="86" r="15" className="at-art-accent" />
      <path d="m91 86 5 5 9-10" className="at-art-stroke" />
    </>
  ),
  lost: (
    <>
      <path d="M32 96h84" className="at-art-edge" />
      <path d="M50 96V58a24 24 0 0 1 48 0v38" className="at-art-front" />
      <path d="M64 96V64a10 10 0 0 1 20 0v32" className="at-art-back" />
      <path d="M74 12v10M46 22l6 8M102 22l-6 8" className="at-art-spark" />
    </>
  ),
  broken: (
    <>
      <path d="M42 26a6 6 0 0 1 6-6h48a6 6 0 0 1 6 6v26l-14 8-12-9-14 10-20-9Z" className="at-art-front" />
      <path d="m42 66 20 9 14-10 12 9 14-8v24a6 6 0 0 1-6 6H48a6 6 0 0 1-6-6Z" className="at-art-back" />
      <path d="M54 32h24M54 41h36M54 84h28" className="at-art-line" />
    </>
  ),
};

/** One of our own drawings, in the accent around it. Decoration: the words beside it say everything. */
export function Illustration({ name }: { readonly name: IllustrationName }) {
  return (
    <svg className="at-art" width="148" height="112" viewBox="0 0 148 112" fill="none" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
