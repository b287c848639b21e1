'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';

export type Filter = {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** `null` when any value will do. */
  readonly value: string | null;
};

export type FilterBarProps = {
  readonly search?: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly placeholder?: string;
    /** Milliseconds of silence before onChange; default 250. */
    readonly debounceMs?: number;
  };
  readonly filters?: readonly Filter[];
  readonly onFilterChange?: (key: string, value: string | null) => void;
  readonly onClear?: () => void;
  /** At the end of the bar: export, columns. */
  readonly actions?: ReactNode;
};

function SearchField({
  value,
  onChange,
  placeholder = 'Search',
  debounceMs = 250,
}: NonNullable<FilterBarProps['search']>) {
  const [text, setText] = useState(value);
  const settle = useDebouncedCallback(onChange, debounceMs);
  useEffect(() => setText(value), [value]);
  const clear = () => {
    setText('');
    settle.cancel();
    onChange('');
  };
  return (
    <TextInput
      className="at-filter-search"
      type="search"
      aria-label={placeholder}
      placeholder={placeholder}
      value={text}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text) clear();
      }}
    />
  );
}

function Chip({ filter, onRemove }: { readonly filter: Filter; readonly onRemove: () => void }) {
  const chosen = filter.options.find((option) => option.value === filter.value)?.label ?? filter.value;
  return (
    <button
      type="button"
      className="at-chip"
      onClick={onRemove}
      aria-label={`Remove filter ${filter.label}: ${chosen}`}
    >
      <span className="at-muted">{filter.label}</span> {chosen}
      <IconX size={12} stroke={2} aria-hidden />
    </button>
  );
}

/** Search and filters above a table; what is in force stands below as chips that can be taken off. */
export function FilterBar({ search, filters = [], onFilterChange, onClear, actions }: FilterBarProps) {
  const active = filters.filter((filter) => filter.value !== null);
  const dirty = active.length > 0 || Boolean(search?.value);
  return (
    <search className="at-filters" aria-label="Filter">
      <div className="at-filters-row">
        {search ? <SearchField {...search} /> : null}
        {filters.map((filter) => (
          <Select
            key={filter.key}
            className="at-filter-select"
            aria-label={filter.label}
            placeholder={filter.label}
            data={filter.options.map((option) => ({ ...option }))}
            value={filter.value}
            onChange={(value) => onFilterChange?.(filter.key, value)}
            clearable
            allowDeselect
          />
        ))}
        {actions ? <div className="at-actions at-filters-actions">{actions}</div> : null}
      </div>
      {dirty ? (
        <div className="at-filters-chips">
          {active.map((filter) => (
            <Chip key={filter.key} filter={filter} onRemove={() => onFilterChange?.(filter.key, null)} />
          ))}
          {onClear ? (
            <Button size="xs" variant="subtle" color="neutral" onClick={onClear}>
              Clear all
            </Button>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}
