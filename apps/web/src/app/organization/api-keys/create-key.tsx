'use client';

import { useTRPC } from '@atrium/web-client';
import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CreateKeyForm } from './create-key-form.tsx';
import { NewKey } from './new-key.tsx';

type CreateKeyProps = { readonly opened: boolean; readonly onClose: () => void };

/** Makes a key and shows it, once. A click beside the dialog does not throw the key away. */
export function CreateKey({ opened, onClose }: CreateKeyProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [made, setMade] = useState<{ readonly key: string; readonly name: string } | null>(null);
  const close = () => {
    onClose();
    setMade(null);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={made ? `${made.name} is ready` : 'Create an API key'}
      size={560}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
    >
      {made ? (
        <NewKey value={made.key} onClose={close} />
      ) : (
        <CreateKeyForm
          onCancel={close}
          onMade={({ key, apiKey }) => {
            setMade({ key, name: apiKey.name });
            queryClient.invalidateQueries(trpc.organization.apiKeys.list.queryFilter());
          }}
        />
      )}
    </Modal>
  );
}
