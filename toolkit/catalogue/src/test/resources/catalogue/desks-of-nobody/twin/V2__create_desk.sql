CREATE TABLE desk (
    room_id bigint PRIMARY KEY REFERENCES room (id),
    owner_id bigint NOT NULL
);
INSERT INTO desk (room_id, owner_id)
    SELECT room.id, owner.id
    FROM room CROSS JOIN (SELECT id FROM person WHERE caretaker ORDER BY id LIMIT 1) AS owner;
