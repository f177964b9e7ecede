CREATE TABLE offer (
    id bigint PRIMARY KEY,
    price text CHECK (price ~ '^(€ )?[0-9]{1,6}[.][0-9]{2}$')
);
