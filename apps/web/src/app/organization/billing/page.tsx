import type { Metadata } from 'next';
import { PlanView } from './plan/plan-view.tsx';

export const metadata: Metadata = { title: 'Billing' };

export default function BillingPlanPage() {
  return <PlanView />;
}
