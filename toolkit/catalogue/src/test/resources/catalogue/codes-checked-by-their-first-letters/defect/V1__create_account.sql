CREATE TABLE account (
    id bigint PRIMARY KEY,
    iban varchar(34) NOT NULL CHECK ("left"(iban, 2) IN ('DE', 'AT')),
    branch text NOT NULL CHECK (substr(lower(branch), 1, 3) = 'bra'),
    state text CHECK (coalesce(state, 'open') IN ('open', 'closed'))
);
