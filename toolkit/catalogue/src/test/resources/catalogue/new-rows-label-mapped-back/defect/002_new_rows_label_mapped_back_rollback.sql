ALTER TYPE job_state RENAME TO job_state_new;
CREATE TYPE job_state AS ENUM ('open', 'done');
ALTER TABLE job ALTER COLUMN state TYPE job_state
    USING (CASE state WHEN 'paused' THEN 'done' ELSE state::text END)::job_state;
DROP TYPE job_state_new;
