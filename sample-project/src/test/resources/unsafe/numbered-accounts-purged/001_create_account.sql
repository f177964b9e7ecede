CREATE TABLE account (
    number varchar(34) PRIMARY KEY,
    closed boolean     NOT NULL DEFAULT false
);
