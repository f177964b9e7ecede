CREATE TABLE message_archive (
    id bigint PRIMARY KEY,
    body text NOT NULL,
    read boolean NOT NULL
);
WITH moved AS (DELETE FROM message WHERE read RETURNING id, body, read)
INSERT INTO message_archive (id, body, read) SELECT id, body, read FROM moved;
