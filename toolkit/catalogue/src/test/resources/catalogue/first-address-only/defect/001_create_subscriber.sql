CREATE TABLE subscriber (
    id bigint PRIMARY KEY,
    mails text[] NOT NULL
);
INSERT INTO subscriber (id, mails) VALUES (1, '{a@example.org,b@example.org}');
