CREATE TABLE probe (
    id bigint PRIMARY KEY,
    celsius numeric(5,1) NOT NULL CHECK (celsius BETWEEN -273.1 AND 1000)
);
