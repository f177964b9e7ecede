CREATE TABLE branch (
  branch_no integer PRIMARY KEY,
  city text NOT NULL
);
