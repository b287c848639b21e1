import type { ReactNode } from 'react';

export type PageProps = {
  /** `narrow` for forms (640 px), `normal` for reading (1120 px), `wide` for tables and side-by-side (no limit). */
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** A PageHeader; it spans the full width above the content. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
};

/** The body of a page under its header: gutters, rhythm and width. */
export function Page({ width = 'wide', header, children }: PageProps) {
  return (
    <>
      {header}
      <div className="at-page" data-width={width}>
        {children}
      </div>
    </>
  );
}

export type SectionProps = {
  readonly title?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** `card` frames the content; `flush` is a card whose content reaches its edges (tables). */
  readonly variant?: 'plain' | 'card' | 'flush';
  readonly id?: string;
  readonly children: ReactNode;
};

/** A titled part of a page. */
export function Section({ title, description, actions, variant = 'plain', id, children }: SectionProps) {
  return (
    <section className="at-section" {...(id ? { id } : {})} {...(title ? { 'aria-label': title } : {})}>
      {title || actions ? (
        <div className="at-section-head">
          <div>
            {title ? <h2>{title}</h2> : null}
            {description ? <p>{description}</p> : null}
          </div>
          {actions ? <div className="at-actions">{actions}</div> : null}
        </div>
      ) : null}
      <div className="at-section-body" data-variant={variant}>
        {children}
      </div>
    </section>
  );
}
