CREATE TABLE member (
  member_no integer PRIMARY KEY,
  home_country char(2)
);
