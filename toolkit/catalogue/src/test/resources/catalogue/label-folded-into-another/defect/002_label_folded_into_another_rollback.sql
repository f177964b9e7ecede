ALTER TYPE ticket_state RENAME TO ticket_state_short;
CREATE TYPE ticket_state AS ENUM ('new', 'open', 'closed');
ALTER TABLE ticket ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state;
DROP TYPE ticket_state_short;
