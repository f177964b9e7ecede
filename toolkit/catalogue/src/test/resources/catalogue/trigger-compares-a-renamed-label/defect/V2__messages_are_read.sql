ALTER TYPE message_state RENAME VALUE 'seen' TO 'read';
