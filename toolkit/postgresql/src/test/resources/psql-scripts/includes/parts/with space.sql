INSERT INTO log VALUES ('with space')
