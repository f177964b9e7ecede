CREATE TABLE parcel (
    id bigserial PRIMARY KEY,
    depot_id integer NOT NULL REFERENCES depot (id),
    label varchar(20) NOT NULL
);
CREATE INDEX parcel_depot ON parcel (depot_id);
