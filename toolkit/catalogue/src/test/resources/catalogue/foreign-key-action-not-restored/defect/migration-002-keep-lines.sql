ALTER TABLE order_line
    DROP CONSTRAINT order_line_order_id_fkey,
    ADD CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders ON DELETE RESTRICT;
