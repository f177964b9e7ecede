-- Idempotent: yes
CREATE TABLE IF NOT EXISTS fee_rate (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind varchar(20) NOT NULL,
    percent numeric(5,2) NOT NULL
);
INSERT INTO fee_rate (kind, percent) VALUES ('card', 1.50), ('transfer', 0.20);
