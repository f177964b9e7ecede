CREATE TABLE login_attempt (
    customer_id bigint NOT NULL,
    tried_at timestamptz NOT NULL,
    successful boolean NOT NULL
) PARTITION BY RANGE (tried_at);
CREATE TABLE login_attempt_default PARTITION OF login_attempt DEFAULT;
