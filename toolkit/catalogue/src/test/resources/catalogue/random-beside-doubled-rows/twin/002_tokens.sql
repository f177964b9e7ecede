ALTER TABLE device ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE device ADD COLUMN registered_at timestamptz NOT NULL DEFAULT now();
CREATE TABLE IF NOT EXISTS device_token (device_id bigint NOT NULL, round integer NOT NULL);
INSERT INTO device_token (device_id, round) SELECT id, 1 FROM device;
