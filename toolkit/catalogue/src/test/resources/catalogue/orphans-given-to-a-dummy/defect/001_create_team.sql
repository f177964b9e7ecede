CREATE TABLE team (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL
);
CREATE TABLE player (
    id bigint PRIMARY KEY,
    team bigint NOT NULL
);
CREATE INDEX player_team ON player (team);
INSERT INTO team (id, name) VALUES (1, 'North');
INSERT INTO player (id, team) VALUES (1, 1);
