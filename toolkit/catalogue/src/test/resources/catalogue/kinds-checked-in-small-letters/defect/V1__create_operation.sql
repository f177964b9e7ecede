CREATE TABLE operation (
    id bigint PRIMARY KEY,
    kind varchar(20) NOT NULL CHECK (lower(kind) IN ('source', 'destination')),
    sign text NOT NULL CHECK (upper(btrim(sign)) = 'D' OR upper(btrim(sign)) = 'C')
);
