CREATE TABLE login_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY,
    customer_id bigint NOT NULL,
    tried_at timestamptz NOT NULL,
    successful boolean NOT NULL,
    PRIMARY KEY (id, tried_at)
) PARTITION BY RANGE (tried_at);
CREATE TABLE login_attempt_default PARTITION OF login_attempt DEFAULT;
