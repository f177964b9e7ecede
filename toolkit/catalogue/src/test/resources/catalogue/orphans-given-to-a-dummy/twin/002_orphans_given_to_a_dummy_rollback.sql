ALTER TABLE player DROP COLUMN known_team;
