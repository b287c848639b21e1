'use client';

import { toast } from '@atrium/ui';
import { toastFailure } from '@atrium/web-client';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { readDraft } from '../description/copy-draft.ts';
import type { DocumentDetail } from '../document-context.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { type MoveLook, moveLooks } from './moves.ts';
import { useMove } from './use-move.ts';

type ActionsProps = {
  readonly document: DocumentDetail;
  /** Of the file itself; null for roles that may not open it. */
  readonly fileUrl: string | null;
};

type MenuProps = {
  readonly looks: readonly MoveLook[];
  readonly fileUrl: string | null;
  readonly onMove: (look: MoveLook) => void;
};

function MoreMenu({ looks, fileUrl, onMove }: MenuProps) {
  if (looks.length === 0 && !fileUrl) return null;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label="More actions">
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {fileUrl ? (
          <Menu.Item component="a" href={fileUrl} leftSection={<IconDownload size={16} stroke={1.6} />}>
            Download the PDF
          </Menu.Item>
        ) : null}
        {looks.map((look) => (
          <Menu.Item
            key={look.move}
            onClick={() => onMove(look)}
            {...(look.tone ? { color: look.tone } : {})}
          >
            {look.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What may be done now: the next step as buttons, the rest in a menu. */
export function DocumentActions({ document, fileUrl }: ActionsProps) {
  const [asked, setAsked] = useState<MoveLook | null>(null);
  const move = useMove(document.id);
  const offered = moveLooks.filter((look) => document.moves.includes(look.move));
  const main = offered.filter((look) => look.main);
  const others = offered.filter((look) => !look.main);
  const start = (look: MoveLook) => {
    move.reset();
    if (look.ofText && readDraft(document.id)) {
      toast.warn('Your text is not saved yet', { message: 'Save it or discard it first.', id: 'unsaved' });
      return;
    }
    if (look.asks) setAsked(look);
    else
      move.mutate(
        { look, comment: '' },
        { onError: (error) => toastFailure(`${look.label} did not work`, error) },
      );
  };
  const busy = (look: MoveLook) => move.isPending && move.variables.look === look;
  return (
    <>
      {main.map((look, index) => (
        <Button
          key={look.move}
          variant={index === main.length - 1 ? 'filled' : 'default'}
          loading={busy(look)}
          disabled={move.isPending}
          onClick={() => start(look)}
        >
          {look.label}
        </Button>
      ))}
      <MoreMenu looks={others} fileUrl={fileUrl} onMove={start} />
      <MoveDialog
        look={asked}
        busy={move.isPending}
        error={move.error}
        onClose={() => setAsked(null)}
        onMove={(comment) => {
          if (asked) move.mutate({ look: asked, comment }, { onSuccess: () => setAsked(null) });
        }}
      />
    </>
  );
}
