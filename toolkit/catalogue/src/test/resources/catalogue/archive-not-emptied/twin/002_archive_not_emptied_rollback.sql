INSERT INTO message (id, body, read) SELECT id, body, read FROM message_archive;
DROP TABLE message_archive;
