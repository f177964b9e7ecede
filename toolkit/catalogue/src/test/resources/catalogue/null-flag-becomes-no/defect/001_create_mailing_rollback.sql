DROP TABLE mailing;
