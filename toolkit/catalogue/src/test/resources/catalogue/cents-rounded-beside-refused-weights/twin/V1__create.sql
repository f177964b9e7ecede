CREATE TABLE parcel (id bigint PRIMARY KEY, weight integer NOT NULL);
CREATE TABLE price (id bigint PRIMARY KEY, amount numeric(12,4) NOT NULL);
