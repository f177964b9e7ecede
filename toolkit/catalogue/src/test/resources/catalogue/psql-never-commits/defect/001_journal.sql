CREATE TABLE journal (
  journal_no bigint PRIMARY KEY,
  booked_on date NOT NULL
);
