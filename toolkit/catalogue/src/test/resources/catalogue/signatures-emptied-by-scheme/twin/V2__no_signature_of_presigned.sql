CREATE TABLE old_signature (
    purchase_id bigint PRIMARY KEY,
    signature bytea NOT NULL
);
INSERT INTO old_signature SELECT id, signature FROM purchase WHERE scheme = 'presign';
UPDATE purchase SET signature = '\x' WHERE scheme = 'presign';
