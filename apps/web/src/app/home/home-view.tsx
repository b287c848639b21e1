'use client';

import { ProductGlyph, SiteFrame, UiLink } from '@atrium/ui';
import { Button } from '@mantine/core';
import styles from './home.module.css';

const rooms = [
  {
    product: 'labs',
    name: 'Labs',
    line: 'Lab-result PDFs become checked records, and product descriptions that keep to the rules.',
    points: [
      'Reads certificates of analysis from any lab, and asks where a value cannot be trusted',
      'Recomputes every total; numbers in the text come from the record, never from a model',
      'Drafts, review, approval, and a shelf that knows what has gone stale',
    ],
    action: { label: 'Start with a certificate', href: '/sign-up?next=%2Flabs' },
  },
  {
    product: 'academy',
    name: 'Academy',
    line: 'Financial courses for physicians, with cases, quizzes and a tutor that cites the lesson.',
    points: [
      'Read and watch the preview lessons without an account',
      'Feedback with the reason, missed questions come back until they stick',
      'One payment, a certificate anybody can verify',
    ],
    action: { label: 'See the courses', href: '/academy' },
  },
] as const;

/** The house from outside: what is in it, and the doors. */
export function HomeView() {
  return (
    <SiteFrame
      product="atrium"
      home="/"
      links={[]}
      currentPath="/"
      end={
        <>
          <Button component={UiLink} href="/sign-in" variant="subtle" size="xs">
            Sign in
          </Button>
          <Button component={UiLink} href="/sign-up" size="xs">
            Create account
          </Button>
        </>
      }
    >
      <h1 className={styles.title}>Careful work, done faster.</h1>
      <p className={styles.lead}>
        Atrium takes the reading, checking and teaching off your hands, and says so whenever it is not sure.
      </p>
      <div className={styles.rooms}>
        {rooms.map(({ product, name, line, points, action }) => (
          <section key={product} data-product={product} className={styles.room} aria-label={name}>
            <ProductGlyph product={product} size={36} />
            <h2>{name}</h2>
            <p>{line}</p>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <Button component={UiLink} href={action.href} color="accent" fullWidth>
              {action.label}
            </Button>
          </section>
        ))}
      </div>
    </SiteFrame>
  );
}
