DROP TABLE pallet;
DROP TABLE warehouse;
