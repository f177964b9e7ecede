DROP TABLE regulatory.calendar;
