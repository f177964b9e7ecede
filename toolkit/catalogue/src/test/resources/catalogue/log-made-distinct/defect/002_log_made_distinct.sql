CREATE TABLE turnstile_tidy AS SELECT DISTINCT gate, passed_on FROM turnstile;
TRUNCATE turnstile;
INSERT INTO turnstile (gate, passed_on) SELECT gate, passed_on FROM turnstile_tidy;
DROP TABLE turnstile_tidy;
