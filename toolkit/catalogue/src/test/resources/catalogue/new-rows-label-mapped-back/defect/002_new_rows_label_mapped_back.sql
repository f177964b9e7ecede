ALTER TYPE job_state RENAME TO job_state_old;
CREATE TYPE job_state AS ENUM ('open', 'paused', 'done');
ALTER TABLE job ALTER COLUMN state TYPE job_state USING state::text::job_state;
DROP TYPE job_state_old;
