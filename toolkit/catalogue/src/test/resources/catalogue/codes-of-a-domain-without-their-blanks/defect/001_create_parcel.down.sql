DROP TABLE parcel;
DROP DOMAIN long_codes;
DROP DOMAIN codes;
DROP DOMAIN short_codes;
