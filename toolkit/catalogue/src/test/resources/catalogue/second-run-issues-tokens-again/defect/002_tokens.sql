-- Idempotent: yes
CREATE TABLE IF NOT EXISTS device_token (
    token uuid PRIMARY KEY,
    device_id bigint NOT NULL,
    issued_at timestamptz NOT NULL
);
INSERT INTO device_token (token, device_id, issued_at) SELECT gen_random_uuid(), id, now() FROM device;
