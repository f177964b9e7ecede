DROP TABLE meter;
DROP TABLE meter_base;
