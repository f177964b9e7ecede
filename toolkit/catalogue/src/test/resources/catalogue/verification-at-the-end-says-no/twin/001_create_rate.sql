CREATE TABLE rate (
    id    bigint PRIMARY KEY,
    value numeric(12, 6)
);
SELECT 'table made';
