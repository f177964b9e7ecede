CREATE TABLE cart_line (
    cart bigint NOT NULL,
    line smallint NOT NULL,
    article varchar(20) NOT NULL,
    PRIMARY KEY (cart, line)
);
INSERT INTO cart_line (cart, line, article) VALUES (1, 1, 'oak'), (1, 2, 'elm'), (2, 1, 'ash');
