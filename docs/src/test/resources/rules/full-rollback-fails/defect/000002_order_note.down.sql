DROP TABLE order_note;
