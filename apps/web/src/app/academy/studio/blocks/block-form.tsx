'use client';

import type { BlockContent } from '@atrium/academy/schemas';
import { MarkdownField } from '../markdown/markdown-field.tsx';
import { CaseForm } from './case-form.tsx';
import { ChartForm } from './chart-form.tsx';
import { ImageForm } from './image-form.tsx';
import { QuizForm } from './quiz-form.tsx';
import { VideoForm } from './video-form.tsx';

export type BlockFormProps<Content extends BlockContent = BlockContent> = {
  readonly content: Content;
  readonly readOnly: boolean;
  readonly onChange: (content: Content) => void;
};

export type FormOf<Kind extends BlockContent['kind']> = BlockFormProps<Extract<BlockContent, { kind: Kind }>>;

/** The form for a part, by its kind. */
export function BlockForm({ content, ...rest }: BlockFormProps) {
  switch (content.kind) {
    case 'text':
      return (
        <MarkdownField
          label="Text"
          value={content.markdown}
          onChange={(markdown) => rest.onChange({ ...content, markdown })}
          readOnly={rest.readOnly}
        />
      );
    case 'image':
      return <ImageForm content={content} {...rest} />;
    case 'video':
      return <VideoForm content={content} {...rest} />;
    case 'chart':
      return <ChartForm content={content} {...rest} />;
    case 'case':
      return <CaseForm content={content} {...rest} />;
    case 'quiz':
      return <QuizForm content={content} {...rest} />;
  }
}
