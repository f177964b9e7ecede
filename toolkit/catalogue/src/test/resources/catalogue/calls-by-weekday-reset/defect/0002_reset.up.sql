UPDATE call_count SET calls = 0;
CREATE INDEX call_count_weekday ON call_count (weekday);
