import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { UiLink } from '../shell/link.tsx';

export type MarkdownProps = {
  readonly children: string;
  /** `html` also renders the HTML in the text, sanitised; elsewhere it is shown as it stands. */
  readonly format?: 'markdown' | 'html' | 'plain';
  /** `compact` for options and feedback, where a paragraph is a line. */
  readonly density?: 'reading' | 'compact';
};

/** Headings begin at h3: the page and its sections own the levels above. */
const headings = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5' } as const;

const allowed = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== 'input'),
};

function Anchor({ href = '', children }: ComponentProps<'a'>) {
  if (href.startsWith('/') || href.startsWith('#')) {
    return (
      <UiLink href={href} className="at-link">
        {children}
      </UiLink>
    );
  }
  return (
    <a href={href} className="at-link" target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function Table({ children }: ComponentProps<'table'>) {
  return (
    <div className="at-prose-table">
      <table>{children}</table>
    </div>
  );
}

/** Text written by authors: GitHub's Markdown, or sanitised HTML. Nothing in it can run. */
export function Markdown({ children, format = 'markdown', density = 'reading' }: MarkdownProps) {
  if (format === 'plain') {
    return (
      <div className="at-prose" data-density={density}>
        <p className="at-prose-plain">{children}</p>
      </div>
    );
  }
  return (
    <div className="at-prose" data-density={density}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={format === 'html' ? [rehypeRaw, [rehypeSanitize, allowed]] : []}
        components={{ ...headings, a: Anchor, table: Table }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
