CREATE TABLE fingerprint (id bigserial PRIMARY KEY, asset_hash bytea NOT NULL CHECK (length(asset_hash) = 32));
INSERT INTO fingerprint (asset_hash) SELECT asset_hash FROM asset;
