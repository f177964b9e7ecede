CREATE DATABASE archive;
\connect archive
CREATE TABLE booking_archive (
  booking_no bigint PRIMARY KEY,
  amount numeric(12, 2) NOT NULL
);
INSERT INTO booking_archive VALUES (1, 10.00);
