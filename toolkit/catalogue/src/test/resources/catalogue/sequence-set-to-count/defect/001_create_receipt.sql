CREATE TABLE receipt (
    id bigserial PRIMARY KEY,
    note varchar(40) NOT NULL
);
INSERT INTO receipt (id, note) VALUES (7, 'kept');
SELECT setval('receipt_id_seq', 100);
