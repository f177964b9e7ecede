CREATE TABLE price_period (
    article integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    PRIMARY KEY (article, valid_from)
);
INSERT INTO price_period (article, valid_from, valid_to) VALUES
    (1, '2024-01-01', '2024-03-31'), (1, '2024-06-01', NULL);
