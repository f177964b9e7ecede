CREATE TABLE booking (
  booking_no bigint PRIMARY KEY,
  amount numeric(12, 2) NOT NULL
);
