CREATE TABLE preference (
    owner bigint NOT NULL,
    name varchar(10) NOT NULL CHECK (name IN ('theme', 'language', 'zone')),
    value varchar(20) NOT NULL,
    PRIMARY KEY (owner, name)
);
