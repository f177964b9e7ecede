DROP INDEX seat_place;
