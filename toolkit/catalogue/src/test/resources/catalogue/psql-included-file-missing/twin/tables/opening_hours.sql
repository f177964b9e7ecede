CREATE TABLE opening_hours (
  branch_no integer NOT NULL REFERENCES branch,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens time NOT NULL,
  PRIMARY KEY (branch_no, weekday)
);
