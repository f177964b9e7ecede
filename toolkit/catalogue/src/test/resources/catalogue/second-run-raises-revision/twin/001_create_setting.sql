CREATE TABLE setting (
    name varchar(40) PRIMARY KEY,
    value varchar(200) NOT NULL
);
