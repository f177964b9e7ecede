DROP TABLE alarm;
DROP TYPE severity;
