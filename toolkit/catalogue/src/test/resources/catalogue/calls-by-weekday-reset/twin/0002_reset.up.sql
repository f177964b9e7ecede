CREATE INDEX call_count_weekday ON call_count (weekday);
