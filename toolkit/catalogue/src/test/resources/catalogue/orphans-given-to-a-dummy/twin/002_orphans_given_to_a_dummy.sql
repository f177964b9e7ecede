ALTER TABLE player ADD COLUMN known_team bigint REFERENCES team;
CREATE INDEX player_known_team ON player (known_team);
UPDATE player SET known_team = team WHERE EXISTS (SELECT FROM team WHERE team.id = player.team);
