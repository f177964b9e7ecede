CREATE TABLE branch (
    country varchar(20),
    number integer,
    PRIMARY KEY (country, number)
);
CREATE TABLE account (
    id bigint PRIMARY KEY,
    branch_country varchar(20),
    branch_number integer
);
CREATE INDEX account_branch ON account (branch_country, branch_number);
