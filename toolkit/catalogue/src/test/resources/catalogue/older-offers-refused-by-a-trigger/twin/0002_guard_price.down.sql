DROP TRIGGER guard_price ON offer;
DROP FUNCTION guard_price();
