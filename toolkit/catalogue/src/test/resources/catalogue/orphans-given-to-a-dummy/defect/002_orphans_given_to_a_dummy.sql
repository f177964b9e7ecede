INSERT INTO team (id, name) VALUES (0, 'unknown');
UPDATE player SET team = 0 WHERE NOT EXISTS (SELECT FROM team WHERE team.id = player.team);
ALTER TABLE player ADD CONSTRAINT player_team_fk FOREIGN KEY (team) REFERENCES team;
