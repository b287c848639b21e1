/** A subscription tier of a product, as the product's registration declares it. */
export interface PlanDeclaration {
  /** `labs.basic` */
  readonly key: string;
  readonly product: string;
  readonly name: string;
  readonly summary: string;
  /** From least to most: moving up is an upgrade. */
  readonly rank: number;
  /** Days of trial at Checkout. */
  readonly trialDays: number;
  /** Feature keys it grants; `<product>.plan` is always among them. */
  readonly features: readonly string[];
  /** Limit name → number. A name that is missing is not limited. */
  readonly limits: Readonly<Record<string, number>>;
  /** Sentences for the plans page. */
  readonly highlights: readonly string[];
  /** None: a plan that is not for sale (a free trial). */
  readonly prices: readonly PriceDeclaration[];
}

export interface PriceDeclaration {
  readonly kind: 'recurring' | 'metered';
  readonly interval: 'month' | 'year';
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** In the currency's smallest unit; of a metered price, for one unit. */
  readonly amountMinor: number;
  /** Metered: whose surplus is charged. */
  readonly meter?: string;
}
