DROP TABLE inquiry;
DROP TYPE channel;
