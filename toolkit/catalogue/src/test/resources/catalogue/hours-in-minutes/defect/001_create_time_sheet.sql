CREATE TABLE time_sheet (
    id bigint PRIMARY KEY,
    hours numeric(6,2) NOT NULL
);
