CREATE TABLE orders (
    id bigint PRIMARY KEY,
    placed_on date NOT NULL
);
CREATE TABLE order_line (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL,
    product varchar(60) NOT NULL,
    CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE
);
CREATE INDEX ON order_line (order_id);
