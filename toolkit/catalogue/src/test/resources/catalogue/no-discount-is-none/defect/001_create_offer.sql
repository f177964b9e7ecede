CREATE TABLE offer (
    id bigint PRIMARY KEY,
    discount numeric(5,2)
);
