-- Idempotent: yes
CREATE TABLE IF NOT EXISTS card_limit (
    kind varchar(20) PRIMARY KEY,
    amount numeric(10,2) NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    loaded_at timestamptz NOT NULL
);
INSERT INTO card_limit (kind, amount, loaded_at) VALUES ('debit', 500, now()), ('credit', 2000, now())
ON CONFLICT (kind) DO UPDATE SET amount = excluded.amount, loaded_at = now();
