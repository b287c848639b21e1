'use client';

import { SiteFrame, type SiteFrameProps, type SiteLink, UiLink } from '@atrium/ui';
import { StepUpDialog } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { useMaybeMe } from '../../api/session.tsx';
import { forgetWayOn } from '../../session/after-sign-up.ts';
import { AccountMenu } from '../../shell/account-menu.tsx';
import { LiveBanner } from '../../shell/live-banner.tsx';
import { PersonSettings } from '../../shell/person-settings.tsx';
import { useDueReviews } from './use-due-reviews.ts';

const catalogue: SiteLink = { label: 'Courses', href: '/academy', exact: true };

function VisitorEnd() {
  const next = encodeURIComponent(usePathname());
  return (
    <>
      <Button component={UiLink} href={`/sign-in?next=${next}`} variant="subtle" size="xs">
        Sign in
      </Button>
      <Button component={UiLink} href={`/sign-up?next=${next}`} size="xs">
        Create account
      </Button>
    </>
  );
}

type FrameProps = Pick<SiteFrameProps, 'width'> & { readonly children: ReactNode };

const footer = 'Financial education, not individual advice.';

function VisitorFrame({ width = 'normal', children }: FrameProps) {
  return (
    <SiteFrame
      product="academy"
      home="/academy"
      links={[catalogue]}
      currentPath={usePathname()}
      end={<VisitorEnd />}
      width={width}
      footer={footer}
    >
      {children}
    </SiteFrame>
  );
}

function PersonFrame({ width = 'normal', children }: FrameProps) {
  const me = useMaybeMe();
  const due = useDueReviews();
  useEffect(forgetWayOn, []);
  const writes = me?.scopes.includes('academy.course.read') ?? false;
  const links: readonly SiteLink[] = [
    catalogue,
    { label: 'My learning', href: '/academy/learning' },
    { label: 'Review', href: '/academy/review', count: due },
    { label: 'Certificates', href: '/academy/certificates' },
    ...(writes ? [{ label: 'Studio', href: '/academy/studio' }] : []),
  ];
  return (
    <SiteFrame
      product="academy"
      home="/academy"
      links={links}
      currentPath={usePathname()}
      end={<AccountMenu collapsed />}
      banner={<LiveBanner />}
      width={width}
      {...(width === 'full' ? {} : { footer })}
    >
      <PersonSettings>{children}</PersonSettings>
      <StepUpDialog withCode={me?.secondFactor.active ?? false} />
    </SiteFrame>
  );
}

/** The frame of the academy's pages for learners, who may be anybody. */
export function AcademyFrame(props: FrameProps) {
  return useMaybeMe() ? <PersonFrame {...props} /> : <VisitorFrame {...props} />;
}
