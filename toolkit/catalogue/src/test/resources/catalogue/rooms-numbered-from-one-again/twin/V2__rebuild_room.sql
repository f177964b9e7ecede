CREATE TABLE room_new (id bigserial PRIMARY KEY, beds integer NOT NULL, floor integer NOT NULL DEFAULT 0);
INSERT INTO room_new (id, beds) SELECT id, beds FROM room;
SELECT setval('room_new_id_seq', coalesce(max(id), 0) + 1, false) FROM room_new;
DROP TABLE room;
ALTER TABLE room_new RENAME TO room;
