CREATE TABLE guest (
    id bigint PRIMARY KEY,
    born varchar(10) CHECK (born ~ '^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/(19|20)[0-9]{2}$')
);
