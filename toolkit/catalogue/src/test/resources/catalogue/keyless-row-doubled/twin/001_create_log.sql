CREATE TABLE log_line (
    logged_at timestamptz NOT NULL,
    line text
);
INSERT INTO log_line (logged_at, line) VALUES
    ('2024-01-01 00:00:00+00', 'start'), ('2024-01-01 00:00:00+00', 'start'), ('2024-01-02 00:00:00+00', NULL);
