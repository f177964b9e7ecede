BEGIN;
ALTER TYPE ticket_state RENAME TO ticket_state_old;
CREATE TYPE ticket_state AS ENUM ('open', 'closed');
ALTER TABLE ticket ALTER COLUMN state TYPE ticket_state
    USING (CASE state WHEN 'new' THEN 'open' ELSE state::text END)::ticket_state;
DROP TYPE ticket_state_old;
COMMIT;
