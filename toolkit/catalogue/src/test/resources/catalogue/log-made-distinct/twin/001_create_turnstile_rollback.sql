DROP TABLE turnstile;
