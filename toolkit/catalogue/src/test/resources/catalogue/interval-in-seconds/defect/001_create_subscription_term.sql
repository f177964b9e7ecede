CREATE TABLE subscription_term (
    id bigint PRIMARY KEY,
    term interval NOT NULL
);
INSERT INTO subscription_term (id, term) VALUES (1, '1 month'), (2, '1 year 2 days 03:04:05.678');
