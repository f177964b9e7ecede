CREATE TABLE lease (
    id bigint PRIMARY KEY,
    ends date
);
INSERT INTO lease (id, ends) VALUES (1, '9999-12-31'), (2, NULL), (3, '2024-05-06');
