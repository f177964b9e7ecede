CREATE TABLE client (
    id bigint PRIMARY KEY,
    phone text NOT NULL
);
CREATE TABLE note (
    id bigint PRIMARY KEY,
    client_id bigint NOT NULL REFERENCES client ON DELETE CASCADE,
    text text NOT NULL
);
CREATE INDEX note_client ON note (client_id);
