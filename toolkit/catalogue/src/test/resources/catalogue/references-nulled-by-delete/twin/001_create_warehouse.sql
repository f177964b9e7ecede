CREATE TABLE warehouse (
    id bigint PRIMARY KEY,
    closed boolean NOT NULL
);
CREATE TABLE pallet (
    id bigint PRIMARY KEY,
    warehouse bigint REFERENCES warehouse ON DELETE SET NULL
);
CREATE INDEX pallet_warehouse ON pallet (warehouse);
