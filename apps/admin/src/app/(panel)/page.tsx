import { OverviewView } from './overview/overview-view.tsx';

export default function OverviewPage() {
  return <OverviewView />;
}
