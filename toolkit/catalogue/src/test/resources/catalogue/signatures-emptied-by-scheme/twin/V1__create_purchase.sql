CREATE TYPE signing_scheme AS ENUM ('ethsign', 'presign');
CREATE TABLE purchase (
    id bigint PRIMARY KEY,
    scheme signing_scheme NOT NULL,
    signature bytea NOT NULL
);
