INSERT INTO tax_rate (country, percent)
SELECT country, percent FROM (VALUES ('Germany', 19.00), ('Austria', 20.00)) AS rate (country, percent)
WHERE NOT EXISTS (SELECT FROM tax_rate AS known WHERE known.country = rate.country);
