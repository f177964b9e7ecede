CREATE TABLE loyalty (
    customer_no integer PRIMARY KEY,
    points integer NOT NULL,
    CONSTRAINT loyalty_points_check CHECK (points >= 0)
);
