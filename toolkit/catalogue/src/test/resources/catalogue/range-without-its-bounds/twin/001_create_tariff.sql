CREATE TABLE tariff (
    id bigint PRIMARY KEY,
    weights numrange NOT NULL
);
INSERT INTO tariff (id, weights) VALUES (1, '(0,5]'), (2, 'empty'), (3, '[5,)');
