'use client';

import { ActionIcon, NumberInput, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconDownload,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import styles from './pdf.module.css';

type ToolProps = {
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
};

function Tool({ label, icon: Icon, onClick, disabled = false, pressed }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        onClick={onClick}
        disabled={disabled}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

export type ToolbarProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** Times the width there is. */
  readonly zoom: number;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onTurn: () => void;
  readonly downloadUrl: string;
};

/** Page, zoom, turn, download. */
export function PdfToolbar(props: ToolbarProps) {
  const { page, pages, onPage, zoom } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Certificate">
      <Tool
        label="Previous page"
        icon={IconChevronUp}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <Tool
        label="Next page"
        icon={IconChevronDown}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <NumberInput
        className={styles.pageInput}
        size="xs"
        hideControls
        aria-label="Page"
        min={1}
        max={pages}
        value={page}
        clampBehavior="strict"
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1 && value <= pages) onPage(value);
        }}
      />
      <span className={`at-muted at-figures ${styles.pageCount}`}>of {pages}</span>
      <span className={styles.gap} />
      <Tool label="Zoom out" icon={IconZoomOut} onClick={() => props.onZoom(-1)} />
      <span className={`at-muted at-figures ${styles.percent}`}>{Math.round(zoom * 100)} %</span>
      <Tool label="Zoom in" icon={IconZoomIn} onClick={() => props.onZoom(1)} />
      <Tool label="Fit width" icon={IconArrowAutofitWidth} pressed={zoom === 1} onClick={props.onFit} />
      <Tool label="Turn right" icon={IconRotateClockwise} onClick={props.onTurn} />
      <Tooltip label="Download">
        <ActionIcon component="a" href={props.downloadUrl} aria-label="Download the certificate">
          <IconDownload size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
