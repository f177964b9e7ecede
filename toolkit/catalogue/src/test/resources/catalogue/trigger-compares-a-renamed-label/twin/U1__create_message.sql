DROP TABLE message;
DROP FUNCTION message_seen();
DROP TYPE message_state;
