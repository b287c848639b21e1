import { ResumeView } from '../../../../player/resume-view.tsx';

type LearnPageProps = { readonly params: Promise<{ readonly slug: string }> };

export default async function LearnPage({ params }: LearnPageProps) {
  return <ResumeView slug={(await params).slug} />;
}
