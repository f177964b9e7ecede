UPDATE seat SET place = numbered.n
FROM (SELECT id, row_number() OVER (ORDER BY place, id) AS n FROM seat) AS numbered
WHERE numbered.id = seat.id;
CREATE UNIQUE INDEX seat_place ON seat (place);
