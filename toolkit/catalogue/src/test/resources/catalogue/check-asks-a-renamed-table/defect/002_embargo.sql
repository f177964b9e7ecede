ALTER TABLE blocked_country RENAME TO embargo;
