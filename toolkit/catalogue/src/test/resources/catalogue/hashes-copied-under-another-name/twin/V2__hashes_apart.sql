CREATE TABLE fingerprint (id bigserial PRIMARY KEY, digest bytea NOT NULL CHECK (length(digest) = 32));
INSERT INTO fingerprint (digest) SELECT asset_hash FROM asset;
