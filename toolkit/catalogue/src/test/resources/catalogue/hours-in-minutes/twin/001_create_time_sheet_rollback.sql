DROP TABLE time_sheet;
