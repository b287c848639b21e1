-- The job queue's door for the application role, which may not touch the queue's own tables. Owned by atrium_jobs.
CREATE SCHEMA IF NOT EXISTS jobs;
REVOKE ALL ON SCHEMA jobs FROM PUBLIC;
GRANT USAGE ON SCHEMA jobs TO atrium_app;

CREATE OR REPLACE FUNCTION jobs.enqueue(
  identifier text, payload json, queue_name text, run_at timestamptz, max_attempts int, job_key text, priority int
) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT id FROM graphile_worker.add_job(
    enqueue.identifier, enqueue.payload, enqueue.queue_name, enqueue.run_at, enqueue.max_attempts,
    enqueue.job_key, enqueue.priority)
$$;
REVOKE ALL ON FUNCTION jobs.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO atrium_app;

-- Every job not yet done, for the admin panel. `dead` has used all its attempts and waits for a person.
CREATE OR REPLACE FUNCTION jobs.list(only_dead boolean, before_id bigint, page_size int)
RETURNS TABLE (id bigint, task text, payload json, attempts int, max_attempts int, last_error text,
               run_at timestamptz, created_at timestamptz, locked_at timestamptz, dead boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT j.id, t.identifier, j.payload, j.attempts::int, j.max_attempts::int, j.last_error,
         j.run_at, j.created_at, j.locked_at, j.attempts >= j.max_attempts AND j.locked_at IS NULL
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE (before_id IS NULL OR j.id < before_id)
    AND (NOT only_dead OR (j.attempts >= j.max_attempts AND j.locked_at IS NULL))
  ORDER BY j.id DESC LIMIT page_size
$$;
REVOKE ALL ON FUNCTION jobs.list FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.list TO atrium_app;

CREATE OR REPLACE FUNCTION jobs.retry(job_id bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT count(*) > 0 FROM graphile_worker.reschedule_jobs(ARRAY[job_id], run_at := now(), attempts := 0)
$$;
REVOKE ALL ON FUNCTION jobs.retry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.retry TO atrium_app;

CREATE OR REPLACE FUNCTION jobs.discard(job_id bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT count(*) > 0 FROM graphile_worker.complete_jobs(ARRAY[job_id])
$$;
REVOKE ALL ON FUNCTION jobs.discard FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.discard TO atrium_app;

-- How full the queue is. `oldest_due` is since when the longest waiting job could have run.
CREATE OR REPLACE FUNCTION jobs.totals()
RETURNS TABLE (waiting bigint, later bigint, running bigint, retrying bigint, dead bigint, oldest_due timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0 AND run_at <= now()),
         count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0 AND run_at > now()),
         count(*) FILTER (WHERE locked_at IS NOT NULL),
         count(*) FILTER (WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts),
         count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts),
         min(run_at) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())
  FROM graphile_worker._private_jobs
$$;
REVOKE ALL ON FUNCTION jobs.totals FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.totals TO atrium_app;

-- Runs now what was put off while an organization was suspended: jobs keyed `suspended:…`.
CREATE OR REPLACE FUNCTION jobs.resume(organization uuid) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, pg_temp AS $$
  SELECT count(*) FROM graphile_worker.reschedule_jobs(
    ARRAY(SELECT id FROM graphile_worker._private_jobs
          WHERE starts_with(key, 'suspended:') AND payload ->> 'organizationId' = organization::text),
    run_at := now())
$$;
REVOKE ALL ON FUNCTION jobs.resume FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.resume TO atrium_app;
