ALTER TYPE message_state RENAME VALUE 'read' TO 'seen';
