CREATE TABLE team_member (
    id bigint PRIMARY KEY,
    club varchar(60) NOT NULL,
    holder varchar(60) NOT NULL
);
DROP TABLE membership;
