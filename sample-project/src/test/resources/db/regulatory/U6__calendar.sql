DROP FUNCTION regulatory.working_day(date, regulatory.country_code);
DROP TABLE regulatory.calendar;
DROP TABLE regulatory.holiday;
