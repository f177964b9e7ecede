ALTER TABLE player DROP CONSTRAINT player_team_fk;
DELETE FROM team WHERE id = 0 AND name = 'unknown';
