'use client';

import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useNow } from '../values/clock.ts';

const schemes = [
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
  { value: 'auto', label: 'System', Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it; remembered in this browser. */
export function ColorSchemeControl({ fullWidth = false }: { readonly fullWidth?: boolean }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const alive = useNow() !== undefined;
  return (
    <SegmentedControl
      size="xs"
      fullWidth={fullWidth}
      aria-label="Colour scheme"
      value={alive ? colorScheme : 'auto'}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={schemes.map(({ value, label, Icon }) => ({
        value,
        label: (
          <span className="at-scheme">
            <Icon size={14} stroke={1.6} aria-hidden />
            {label}
          </span>
        ),
      }))}
    />
  );
}
