-- Staff read what belongs to no organization: sign-ins, and acts on the platform itself.
CREATE POLICY staff ON "AuditEvent" FOR SELECT
  USING ("organizationId" IS NULL AND current_setting('app.staff', true) = 'on');

-- Figures over all organizations. Each is entered in turn, inside its own fence, and only numbers come out.
-- The function's own `app.org` ends with it: the caller's binding is untouched.
CREATE FUNCTION staff_lab_coverage(since timestamptz)
RETURNS TABLE (organization uuid, lab text, status text, reason text, documents bigint)
LANGUAGE plpgsql SET app.org = '' AS $$
DECLARE
  entered uuid;
BEGIN
  IF current_setting('app.staff', true) IS DISTINCT FROM 'on' THEN
    RAISE insufficient_privilege USING MESSAGE = 'figures over all organizations are for staff';
  END IF;
  FOR entered IN SELECT id FROM "Organization" LOOP
    PERFORM set_config('app.org', entered::text, true);
    RETURN QUERY
      SELECT entered, d."labName", d.status, d.reason, count(*)
      FROM "LabsDocument" d WHERE d."organizationId" = entered AND d."createdAt" >= since
      GROUP BY d."labName", d.status, d.reason;
  END LOOP;
END $$;

CREATE FUNCTION staff_ai_usage(since timestamptz)
RETURNS TABLE (organization uuid, engine text, runs bigint, cost_micros bigint)
LANGUAGE plpgsql SET app.org = '' AS $$
DECLARE
  entered uuid;
BEGIN
  IF current_setting('app.staff', true) IS DISTINCT FROM 'on' THEN
    RAISE insufficient_privilege USING MESSAGE = 'figures over all organizations are for staff';
  END IF;
  FOR entered IN SELECT id FROM "Organization" LOOP
    PERFORM set_config('app.org', entered::text, true);
    RETURN QUERY
      SELECT entered, r.engine, count(*), sum(r."costMicros")::bigint
      FROM "AiRun" r WHERE r."organizationId" = entered AND r."createdAt" >= since
      GROUP BY r.engine;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION staff_lab_coverage, staff_ai_usage FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_lab_coverage, staff_ai_usage TO atrium_app;
