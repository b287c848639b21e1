import { PlayerView } from '../../../../../player/player-view.tsx';

type LessonPageProps = { readonly params: Promise<{ readonly slug: string; readonly lessonKey: string }> };

export default async function LessonPage({ params }: LessonPageProps) {
  return <PlayerView {...(await params)} />;
}
