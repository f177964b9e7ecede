DROP INDEX call_count_weekday;
