DROP TABLE parcel;
DROP TYPE carrier;
