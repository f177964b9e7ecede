DROP TABLE channel_member;
