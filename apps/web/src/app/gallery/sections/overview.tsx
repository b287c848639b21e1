'use client';

import {
  DateTime,
  KeyValueList,
  Money,
  NumberValue,
  RelativeTime,
  Section,
  Stat,
  StatGrid,
  Timeline,
} from '@atrium/ui';
import { useState } from 'react';
import classes from './columns.module.css';

const series = [4, 6, 5, 9, 8, 12, 11, 14, 13, 17, 16, 21];

export function OverviewSection() {
  const [openedAt] = useState(() => '2026-11-20T08:40:00Z');
  return (
    <>
      <StatGrid label="This month">
        <Stat
          label="Certificates read"
          value="1,284"
          delta={{ text: '+12.4 %', direction: 'up', good: true }}
          hint="vs October"
          series={series}
          href="/gallery/split"
        />
        <Stat
          label="Median time to draft"
          value="1.21"
          unit="s"
          delta={{ text: '−0.3 s', direction: 'down', good: true }}
          hint="p99 4.8 s"
          series={[...series].reverse()}
        />
        <Stat
          label="Need review"
          value="17"
          delta={{ text: '+5', direction: 'up', good: false }}
          hint="3 older than a day"
        />
        <Stat label="AI budget used" value="$41.20" hint="of $120.00 until Dec 1" />
        <Stat label="Loading" value="" loading />
      </StatGrid>
      <div className={classes.columns}>
        <Section title="Certificate" variant="card" description="As printed by the lab">
          <KeyValueList
            items={[
              { label: 'Product', value: 'Blue Dream · Pre-roll 1 g' },
              { label: 'Lab', value: 'Kaycha Labs, Davie FL', hint: 'Licence CMTL-0002' },
              { label: 'Sample id', value: <code className="at-mono">DA40213007-004</code> },
              { label: 'Total THC', value: <NumberValue value="25.1290" unit="%" />, hint: 'as received' },
              { label: 'Reported', value: <DateTime value="2026-02-17" style="date" /> },
              { label: 'Read', value: <RelativeTime value={openedAt} /> },
              { label: 'Expiry' },
              { label: 'Cost of reading', value: <Money amountMinor={42} currency="USD" /> },
            ]}
          />
        </Section>
        <Section title="Activity" variant="card">
          <Timeline
            label="Activity"
            entries={[
              {
                key: '4',
                title: 'Ana Cruz approved version 3',
                time: <RelativeTime value={openedAt} />,
                tone: 'success',
              },
              {
                key: '3',
                title: 'Total CBD corrected from 0.07 to 0.70 %',
                time: <DateTime value="2026-11-19T16:12:00Z" />,
                body: 'The lab prints a comma as the decimal sign on page 2.',
                tone: 'warn',
              },
              {
                key: '2',
                title: 'Draft written by the local engine',
                time: <DateTime value="2026-11-19T16:02:00Z" />,
                tone: 'accent',
              },
              { key: '1', title: 'Uploaded by Marc Reyes', time: <DateTime value="2026-11-19T16:02:00Z" /> },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
