DO $$
BEGIN
    CREATE TYPE ticket_state AS ENUM ('open', 'waiting', 'closed');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;
CREATE TABLE support_case (
    id bigint PRIMARY KEY,
    state ticket_state NOT NULL
);
