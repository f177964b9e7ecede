CREATE TABLE account (
    id bigint PRIMARY KEY,
    "Limit" numeric(12,2) NOT NULL,
    overdraft numeric(12,2) NOT NULL
);

CREATE FUNCTION available(account bigint) RETURNS numeric LANGUAGE sql AS $$
    select "Limit" + overdraft from Account where id = $1
$$;
