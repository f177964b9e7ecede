CREATE TABLE preference (
    owner bigint NOT NULL,
    name varchar(10) NOT NULL CHECK (name IN ('theme', 'language', 'zone')),
    value varchar(20) NOT NULL,
    PRIMARY KEY (owner, name)
);
INSERT INTO preference (owner, name, value)
    SELECT owner, 'theme', theme FROM owner_preference WHERE theme IS NOT NULL
    UNION ALL SELECT owner, 'language', language FROM owner_preference WHERE language IS NOT NULL;
DROP TABLE owner_preference;
