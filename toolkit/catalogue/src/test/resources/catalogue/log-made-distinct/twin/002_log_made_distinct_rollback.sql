DROP VIEW turnstile_tidy;
