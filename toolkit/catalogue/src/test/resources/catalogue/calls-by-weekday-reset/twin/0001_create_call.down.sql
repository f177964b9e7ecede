DROP TABLE call, line, call_count;
DROP FUNCTION only_by_triggers();
DROP FUNCTION count_call();
