CREATE DOMAIN short_no AS integer CHECK (VALUE BETWEEN 1 AND 9999);
CREATE TABLE account (
    branch bigint NOT NULL,
    no bigint NOT NULL,
    PRIMARY KEY (branch, no)
);
CREATE TABLE card (
    id bigint PRIMARY KEY,
    account_branch integer NOT NULL,
    account_no short_no NOT NULL,
    FOREIGN KEY (account_branch, account_no) REFERENCES account (branch, no)
);
CREATE INDEX card_account ON card (account_branch, account_no);
