DROP TABLE message_archive;
