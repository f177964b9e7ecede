INSERT INTO currency (code, digits) VALUES ('EUR', 2), ('USD', 2), ('JPY', 0);
-- verify: SELECT count(*) = 4 FROM currency
