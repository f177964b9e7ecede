ALTER TABLE seat ADD COLUMN rank integer;
UPDATE seat SET rank = numbered.n
FROM (SELECT id, row_number() OVER (ORDER BY place, id) AS n FROM seat) AS numbered
WHERE numbered.id = seat.id;
CREATE UNIQUE INDEX seat_rank ON seat (rank);
