CREATE VIEW turnstile_tidy AS SELECT DISTINCT gate, passed_on FROM turnstile;
