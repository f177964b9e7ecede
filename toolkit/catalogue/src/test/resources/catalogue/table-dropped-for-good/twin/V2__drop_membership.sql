CREATE TABLE team_member (
    id bigint PRIMARY KEY,
    club varchar(60) NOT NULL,
    holder varchar(60) NOT NULL
);
INSERT INTO team_member (id, club, holder) SELECT id, club, trim(holder) FROM membership;
DROP TABLE membership;
