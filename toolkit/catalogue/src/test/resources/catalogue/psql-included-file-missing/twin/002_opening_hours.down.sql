-- tables/opening_hours.sql
DROP TABLE IF EXISTS opening_hours;
