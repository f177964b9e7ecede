CREATE TABLE resident (
    id bigint PRIMARY KEY,
    sex char(1) CHECK (sex IN ('M', 'F', 'X'))
);
