CREATE TABLE account (
    id bigint PRIMARY KEY,
    holder varchar(120) NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('open', 'blocked', 'closed'))
);
