-- CreateTable
CREATE TABLE "BillingAccount" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "stripeCustomerId" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT,
    "clockOffsetSeconds" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingPlan" (
    "key" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "trialDays" INTEGER NOT NULL DEFAULT 0,
    "features" TEXT[],
    "limits" JSONB NOT NULL DEFAULT '{}',
    "highlights" TEXT[],
    "stripeProductId" TEXT,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BillingPlan_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "BillingOffer" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "product" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "refundDays" INTEGER NOT NULL DEFAULT 30,
    "stripeProductId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingPrice" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "planKey" TEXT,
    "offerId" UUID,
    "kind" TEXT NOT NULL,
    "interval" TEXT,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "meter" TEXT,
    "stripePriceId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BillingPrice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntitlementEntry" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "feature" TEXT NOT NULL,
    "grantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "planKey" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "sequence" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EntitlementEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingPurchase" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "sellerOrganizationId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "priceId" UUID NOT NULL,
    "feature" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "discountMinor" BIGINT NOT NULL DEFAULT 0,
    "taxMinor" BIGINT NOT NULL DEFAULT 0,
    "paidMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "promotionCode" TEXT,
    "returnPath" TEXT NOT NULL DEFAULT '/',
    "givenById" UUID,
    "stripeSessionId" TEXT,
    "stripePaymentIntentId" TEXT,
    "stripeChargeId" TEXT,
    "checkoutUrl" TEXT,
    "paidWith" TEXT,
    "receiptNumber" TEXT,
    "failure" TEXT,
    "disputeStatus" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "refundedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingPurchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingRefund" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "sellerOrganizationId" UUID,
    "purchaseId" UUID NOT NULL,
    "stripeRefundId" TEXT,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "failure" TEXT,
    "requestedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingRefund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingCheckout" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "product" TEXT NOT NULL,
    "planKey" TEXT NOT NULL,
    "priceId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "trialEndsAt" TIMESTAMPTZ(3),
    "returnPath" TEXT NOT NULL,
    "stripeSessionId" TEXT,
    "url" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingCheckout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingSubscription" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "product" TEXT NOT NULL,
    "planKey" TEXT NOT NULL,
    "priceId" UUID NOT NULL,
    "stripeSubscriptionId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currentPeriodStart" TIMESTAMPTZ(3) NOT NULL,
    "currentPeriodEnd" TIMESTAMPTZ(3) NOT NULL,
    "trialEndsAt" TIMESTAMPTZ(3),
    "cancelAtPeriodEnd" BOOLEAN NOT NULL DEFAULT false,
    "canceledAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "pendingPlanKey" TEXT,
    "pendingPriceId" UUID,
    "stripeScheduleId" TEXT,
    "failureCount" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "pastDueSince" TIMESTAMPTZ(3),
    "openInvoiceId" UUID,
    "trialEndToldFor" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BillingInvoice" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "subscriptionId" UUID,
    "stripeInvoiceId" TEXT NOT NULL,
    "number" TEXT,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "paidMinor" BIGINT NOT NULL,
    "dueMinor" BIGINT NOT NULL,
    "attemptCount" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "lines" JSONB NOT NULL DEFAULT '[]',
    "hostedUrl" TEXT,
    "pdfUrl" TEXT,
    "paidWith" TEXT,
    "periodStart" TIMESTAMPTZ(3),
    "periodEnd" TIMESTAMPTZ(3),
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BillingInvoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalTransaction" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "sellerOrganizationId" UUID,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "purchaseId" UUID,
    "invoiceId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JournalTransaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" UUID NOT NULL,
    "transactionId" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "sellerOrganizationId" UUID,
    "account" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageEntry" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "meter" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "subjectId" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "surplus" BOOLEAN NOT NULL DEFAULT false,
    "periodStart" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UsageEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeterReport" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "userId" UUID,
    "meter" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "chargedAt" TIMESTAMPTZ(3) NOT NULL,
    "identifier" TEXT NOT NULL,
    "sending" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "failure" TEXT,
    "reportedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeterReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "vendor" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("vendor","eventId")
);

-- CreateTable
CREATE TABLE "SyncLease" (
    "key" TEXT NOT NULL,
    "lease" INTEGER NOT NULL,

    CONSTRAINT "SyncLease_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "BillingAccount_organizationId_key" ON "BillingAccount"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingAccount_userId_key" ON "BillingAccount"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingAccount_stripeCustomerId_key" ON "BillingAccount"("stripeCustomerId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPlan_stripeProductId_key" ON "BillingPlan"("stripeProductId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingOffer_stripeProductId_key" ON "BillingOffer"("stripeProductId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingOffer_organizationId_id_key" ON "BillingOffer"("organizationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BillingOffer_organizationId_feature_key" ON "BillingOffer"("organizationId", "feature");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPrice_stripePriceId_key" ON "BillingPrice"("stripePriceId");

-- CreateIndex
CREATE INDEX "BillingPrice_planKey_idx" ON "BillingPrice"("planKey");

-- CreateIndex
CREATE INDEX "BillingPrice_organizationId_offerId_idx" ON "BillingPrice"("organizationId", "offerId");

-- CreateIndex
CREATE INDEX "EntitlementEntry_organizationId_feature_idx" ON "EntitlementEntry"("organizationId", "feature");

-- CreateIndex
CREATE INDEX "EntitlementEntry_userId_feature_idx" ON "EntitlementEntry"("userId", "feature");

-- CreateIndex
CREATE INDEX "EntitlementEntry_source_sourceId_idx" ON "EntitlementEntry"("source", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "EntitlementEntry_grantId_sequence_key" ON "EntitlementEntry"("grantId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPurchase_stripeSessionId_key" ON "BillingPurchase"("stripeSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPurchase_stripePaymentIntentId_key" ON "BillingPurchase"("stripePaymentIntentId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPurchase_stripeChargeId_key" ON "BillingPurchase"("stripeChargeId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingPurchase_receiptNumber_key" ON "BillingPurchase"("receiptNumber");

-- CreateIndex
CREATE INDEX "BillingPurchase_userId_id_idx" ON "BillingPurchase"("userId", "id" DESC);

-- CreateIndex
CREATE INDEX "BillingPurchase_organizationId_id_idx" ON "BillingPurchase"("organizationId", "id" DESC);

-- CreateIndex
CREATE INDEX "BillingPurchase_sellerOrganizationId_id_idx" ON "BillingPurchase"("sellerOrganizationId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "BillingRefund_stripeRefundId_key" ON "BillingRefund"("stripeRefundId");

-- CreateIndex
CREATE INDEX "BillingRefund_purchaseId_idx" ON "BillingRefund"("purchaseId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingCheckout_stripeSessionId_key" ON "BillingCheckout"("stripeSessionId");

-- CreateIndex
CREATE INDEX "BillingCheckout_organizationId_idx" ON "BillingCheckout"("organizationId");

-- CreateIndex
CREATE INDEX "BillingCheckout_userId_idx" ON "BillingCheckout"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingSubscription_stripeSubscriptionId_key" ON "BillingSubscription"("stripeSubscriptionId");

-- CreateIndex
CREATE INDEX "BillingSubscription_organizationId_product_idx" ON "BillingSubscription"("organizationId", "product");

-- CreateIndex
CREATE INDEX "BillingSubscription_userId_product_idx" ON "BillingSubscription"("userId", "product");

-- CreateIndex
CREATE UNIQUE INDEX "BillingInvoice_stripeInvoiceId_key" ON "BillingInvoice"("stripeInvoiceId");

-- CreateIndex
CREATE INDEX "BillingInvoice_organizationId_issuedAt_id_idx" ON "BillingInvoice"("organizationId", "issuedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "BillingInvoice_userId_issuedAt_id_idx" ON "BillingInvoice"("userId", "issuedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "JournalTransaction_organizationId_occurredAt_idx" ON "JournalTransaction"("organizationId", "occurredAt");

-- CreateIndex
CREATE INDEX "JournalTransaction_userId_occurredAt_idx" ON "JournalTransaction"("userId", "occurredAt");

-- CreateIndex
CREATE INDEX "JournalTransaction_sellerOrganizationId_occurredAt_idx" ON "JournalTransaction"("sellerOrganizationId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "JournalTransaction_kind_sourceId_key" ON "JournalTransaction"("kind", "sourceId");

-- CreateIndex
CREATE INDEX "JournalEntry_transactionId_idx" ON "JournalEntry"("transactionId");

-- CreateIndex
CREATE INDEX "UsageEntry_organizationId_meter_periodStart_idx" ON "UsageEntry"("organizationId", "meter", "periodStart");

-- CreateIndex
CREATE INDEX "UsageEntry_userId_meter_periodStart_idx" ON "UsageEntry"("userId", "meter", "periodStart");

-- CreateIndex
CREATE UNIQUE INDEX "UsageEntry_organizationId_userId_meter_subjectId_round_kind_key" ON "UsageEntry"("organizationId", "userId", "meter", "subjectId", "round", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "MeterReport_identifier_key" ON "MeterReport"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "MeterReport_organizationId_userId_meter_hour_revision_key" ON "MeterReport"("organizationId", "userId", "meter", "hour", "revision");

-- CreateIndex
CREATE INDEX "WebhookEvent_status_receivedAt_idx" ON "WebhookEvent"("status", "receivedAt");

-- By hand: whose rows, what is never changed, and what must add up.

-- An account is an organization or a person: its rows are seen from within the organization, or by the person.
CREATE FUNCTION protect_account_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD CHECK (num_nonnulls("organizationId", "userId") = 1)', target);
  PERFORM protect_tenant_table(target);
  EXECUTE format(
    'CREATE POLICY own ON %s USING ("userId" = nullif(current_setting(''app.user'', true), '''')::uuid)
       WITH CHECK ("userId" = nullif(current_setting(''app.user'', true), '''')::uuid)', target);
END $$;

SELECT protect_account_table('"BillingAccount"');
SELECT protect_account_table('"EntitlementEntry"');
SELECT protect_account_table('"BillingPurchase"');
SELECT protect_account_table('"BillingRefund"');
SELECT protect_account_table('"BillingCheckout"');
SELECT protect_account_table('"BillingSubscription"');
SELECT protect_account_table('"BillingInvoice"');
SELECT protect_account_table('"JournalTransaction"');
SELECT protect_account_table('"JournalEntry"');
SELECT protect_account_table('"UsageEntry"');
SELECT protect_account_table('"MeterReport"');

-- The seller sees what it sold, and gives money back.
CREATE POLICY seller ON "BillingPurchase" FOR SELECT
  USING ("sellerOrganizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY seller ON "BillingRefund"
  USING ("sellerOrganizationId" = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK ("sellerOrganizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY seller ON "JournalTransaction" FOR SELECT
  USING ("sellerOrganizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY seller ON "JournalEntry" FOR SELECT
  USING ("sellerOrganizationId" = nullif(current_setting('app.org', true), '')::uuid);

-- The books are the platform's own: staff and webhook jobs read them whole.
CREATE POLICY staff ON "BillingAccount" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "BillingPurchase" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "BillingRefund" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "EntitlementEntry" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "BillingCheckout" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "BillingSubscription" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "BillingInvoice" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "JournalTransaction" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "JournalEntry" FOR SELECT USING (current_setting('app.staff', true) = 'on');
CREATE POLICY staff ON "MeterReport" FOR SELECT USING (current_setting('app.staff', true) = 'on');

-- What is for sale is public; its seller writes it, the platform's own prices are written at start.
SELECT protect_tenant_table('"BillingOffer"');
CREATE POLICY shop_window ON "BillingOffer" FOR SELECT USING (active);
SELECT protect_tenant_table('"BillingPrice"');
CREATE POLICY shop_window ON "BillingPrice" FOR SELECT USING (true);
CREATE POLICY platform ON "BillingPrice"
  USING ("organizationId" IS NULL AND current_setting('app.staff', true) = 'on')
  WITH CHECK ("organizationId" IS NULL AND current_setting('app.staff', true) = 'on');
ALTER TABLE "BillingPrice"
  ADD UNIQUE ("organizationId", id),
  ADD CHECK (num_nonnulls("planKey", "offerId") = 1),
  ADD CHECK ("amountMinor" >= 0),
  ADD FOREIGN KEY ("planKey") REFERENCES "BillingPlan" (key),
  ADD FOREIGN KEY ("organizationId", "offerId") REFERENCES "BillingOffer" ("organizationId", id);

-- A row cannot point at another account's: the owner, organization or person, is part of the key.
ALTER TABLE "BillingAccount"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD UNIQUE (id, "ownerId");
ALTER TABLE "BillingPurchase"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD UNIQUE (id, "ownerId"),
  ADD FOREIGN KEY ("accountId", "ownerId") REFERENCES "BillingAccount" (id, "ownerId"),
  ADD FOREIGN KEY ("sellerOrganizationId", "priceId") REFERENCES "BillingPrice" ("organizationId", id),
  ADD FOREIGN KEY ("sellerOrganizationId", "offerId") REFERENCES "BillingOffer" ("organizationId", id),
  ADD CHECK ("paidMinor" >= 0 AND "refundedMinor" BETWEEN 0 AND "paidMinor");
ALTER TABLE "BillingRefund"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD FOREIGN KEY ("purchaseId", "ownerId") REFERENCES "BillingPurchase" (id, "ownerId"),
  ADD CHECK ("amountMinor" > 0);
ALTER TABLE "BillingCheckout"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD FOREIGN KEY ("accountId", "ownerId") REFERENCES "BillingAccount" (id, "ownerId"),
  ADD FOREIGN KEY ("planKey") REFERENCES "BillingPlan" (key);
ALTER TABLE "BillingSubscription"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD UNIQUE (id, "ownerId"),
  ADD FOREIGN KEY ("accountId", "ownerId") REFERENCES "BillingAccount" (id, "ownerId"),
  ADD FOREIGN KEY ("planKey") REFERENCES "BillingPlan" (key);
ALTER TABLE "BillingInvoice"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD FOREIGN KEY ("accountId", "ownerId") REFERENCES "BillingAccount" (id, "ownerId"),
  ADD FOREIGN KEY ("subscriptionId", "ownerId") REFERENCES "BillingSubscription" (id, "ownerId");
ALTER TABLE "JournalTransaction"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD UNIQUE (id, "ownerId");
ALTER TABLE "JournalEntry"
  ADD COLUMN "ownerId" uuid GENERATED ALWAYS AS (coalesce("organizationId", "userId")) STORED,
  ADD FOREIGN KEY ("transactionId", "ownerId") REFERENCES "JournalTransaction" (id, "ownerId");

-- One open checkout of a thing at a time; one grant from one source; one trial.
CREATE UNIQUE INDEX "BillingPurchase_one_pending" ON "BillingPurchase" ("ownerId", "offerId") WHERE status = 'pending';
CREATE UNIQUE INDEX "BillingCheckout_one_open" ON "BillingCheckout" ("ownerId", product) WHERE status = 'open';
CREATE UNIQUE INDEX "EntitlementEntry_one_grant" ON "EntitlementEntry" (source, "sourceId", feature) WHERE kind = 'grant';
CREATE UNIQUE INDEX "EntitlementEntry_one_trial" ON "EntitlementEntry" ("organizationId", feature)
  WHERE source = 'trial' AND kind = 'grant';

-- Two null columns are one owner.
DROP INDEX "MeterReport_organizationId_userId_meter_hour_revision_key";
CREATE UNIQUE INDEX "MeterReport_organizationId_userId_meter_hour_revision_key"
  ON "MeterReport" ("organizationId", "userId", meter, hour, revision) NULLS NOT DISTINCT;
DROP INDEX "UsageEntry_organizationId_userId_meter_subjectId_round_kind_key";
CREATE UNIQUE INDEX "UsageEntry_organizationId_userId_meter_subjectId_round_kind_key"
  ON "UsageEntry" ("organizationId", "userId", meter, "subjectId", round, kind) NULLS NOT DISTINCT;

-- Ledgers only grow.
REVOKE UPDATE, DELETE ON "EntitlementEntry", "JournalTransaction", "JournalEntry", "UsageEntry" FROM atrium_app;
REVOKE DELETE ON "BillingPurchase", "BillingCheckout", "BillingRefund", "BillingInvoice", "WebhookEvent" FROM atrium_app;

-- Debits equal credits, whoever writes them, when the transaction commits.
CREATE FUNCTION journal_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "JournalEntry" WHERE "transactionId" = NEW."transactionId"
             GROUP BY currency HAVING sum("amountMinor") <> 0) THEN
    RAISE check_violation USING MESSAGE = format('the journal transaction %s does not sum to zero', NEW."transactionId");
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_sums_to_zero AFTER INSERT OR UPDATE ON "JournalEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION journal_sums_to_zero();
