CREATE VIEW price_period_without_gaps AS
    SELECT article, valid_from, lead(valid_from) OVER (PARTITION BY article ORDER BY valid_from) - 1 AS valid_to
    FROM price_period;
