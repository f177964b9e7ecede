-- Idempotent: yes
CREATE INDEX ON customer (email);
