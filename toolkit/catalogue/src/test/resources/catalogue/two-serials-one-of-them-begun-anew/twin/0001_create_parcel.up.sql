CREATE TABLE parcel (id bigserial PRIMARY KEY, no serial NOT NULL UNIQUE, grams integer NOT NULL);
