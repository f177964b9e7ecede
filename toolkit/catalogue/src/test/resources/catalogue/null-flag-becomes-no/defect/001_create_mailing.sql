CREATE TABLE mailing (
    id bigint PRIMARY KEY,
    wanted boolean
);
