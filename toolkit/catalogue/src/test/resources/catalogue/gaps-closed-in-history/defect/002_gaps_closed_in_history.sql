UPDATE price_period SET valid_to = next.begins - 1
FROM (SELECT article, valid_from, lead(valid_from) OVER (PARTITION BY article ORDER BY valid_from) AS begins
    FROM price_period) AS next
WHERE next.article = price_period.article AND next.valid_from = price_period.valid_from;
