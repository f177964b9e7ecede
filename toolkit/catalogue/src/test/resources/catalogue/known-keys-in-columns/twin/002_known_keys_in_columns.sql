CREATE TABLE owner_preference (
    owner bigint PRIMARY KEY,
    theme varchar(20),
    language varchar(20),
    zone varchar(20)
);
INSERT INTO owner_preference (owner, theme, language, zone)
    SELECT owner, max(value) FILTER (WHERE name = 'theme'), max(value) FILTER (WHERE name = 'language'),
        max(value) FILTER (WHERE name = 'zone')
    FROM preference GROUP BY owner;
DROP TABLE preference;
