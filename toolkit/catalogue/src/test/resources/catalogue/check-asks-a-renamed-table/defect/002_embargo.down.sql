ALTER TABLE embargo RENAME TO blocked_country;
