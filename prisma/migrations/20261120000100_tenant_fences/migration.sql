-- Row-level security: policies compare a setting, never join (the one exception, Organization, reads the person's own
-- memberships). FORCE binds the owner too; the application role neither owns the tables nor bypasses policies.

CREATE FUNCTION protect_tenant_table(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant ON %s USING ("organizationId" = nullif(current_setting(''app.org'', true), '''')::uuid)
       WITH CHECK ("organizationId" = nullif(current_setting(''app.org'', true), '''')::uuid)', target);
END $$;

SELECT protect_tenant_table('"Invitation"');
SELECT protect_tenant_table('"ApiKey"');
SELECT protect_tenant_table('"File"');
SELECT protect_tenant_table('"Notification"');
SELECT protect_tenant_table('"AiRun"');
SELECT protect_tenant_table('"AiBudget"');
SELECT protect_tenant_table('"LabsDocument"');
SELECT protect_tenant_table('"LabsRecord"');
SELECT protect_tenant_table('"LabsCorrection"');
SELECT protect_tenant_table('"LabsDescription"');
SELECT protect_tenant_table('"LabsDescriptionVersion"');
SELECT protect_tenant_table('"LabsSettings"');

-- A person sees their own memberships in every organization; only the organization itself changes them.
ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Membership"
  USING ("organizationId" = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK ("organizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY own ON "Membership" FOR SELECT
  USING ("userId" = nullif(current_setting('app.user', true), '')::uuid);

ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Organization"
  USING (id = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY own ON "Organization" FOR SELECT
  USING (EXISTS (SELECT 1 FROM "Membership" m WHERE m."organizationId" = "Organization".id
                 AND m."userId" = nullif(current_setting('app.user', true), '')::uuid));
-- The kernel turns app.staff on for staff and schedules only: names and ids of organizations, nothing inside them.
CREATE POLICY staff ON "Organization" FOR SELECT USING (current_setting('app.staff', true) = 'on');

-- Facts and audit rows belong to an organization, or to one person alone.
ALTER TABLE "Fact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Fact" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Fact"
  USING ("organizationId" = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK ("organizationId" IS NULL OR "organizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY own ON "Fact" FOR SELECT
  USING ("organizationId" IS NULL AND "userId" = nullif(current_setting('app.user', true), '')::uuid);

ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AuditEvent"
  USING ("organizationId" = nullif(current_setting('app.org', true), '')::uuid)
  WITH CHECK ("organizationId" IS NULL OR "organizationId" = nullif(current_setting('app.org', true), '')::uuid);
CREATE POLICY own ON "AuditEvent" FOR SELECT
  USING ("organizationId" IS NULL AND "userId" = nullif(current_setting('app.user', true), '')::uuid);

-- The application role. Audit rows and facts are never changed or removed by it.
GRANT USAGE ON SCHEMA public TO atrium_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO atrium_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO atrium_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO atrium_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO atrium_app;
REVOKE UPDATE, DELETE ON "AuditEvent", "Fact" FROM atrium_app;
REVOKE ALL ON "_prisma_migrations" FROM atrium_app;
