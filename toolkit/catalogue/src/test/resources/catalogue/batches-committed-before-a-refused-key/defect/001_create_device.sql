CREATE TABLE device (
    id bigint PRIMARY KEY,
    serial_number varchar(30) NOT NULL,
    state varchar(10)
);
