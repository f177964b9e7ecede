DROP TABLE parcel;
DROP FUNCTION main_depot();
DROP TABLE depot;
