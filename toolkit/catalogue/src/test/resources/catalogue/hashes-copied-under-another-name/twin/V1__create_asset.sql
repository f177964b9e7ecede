CREATE TABLE asset (id bigserial PRIMARY KEY, asset_hash bytea NOT NULL, name varchar(40) NOT NULL);
