import { CoursesView } from './courses-view.tsx';

export default function StudioPage() {
  return <CoursesView />;
}
