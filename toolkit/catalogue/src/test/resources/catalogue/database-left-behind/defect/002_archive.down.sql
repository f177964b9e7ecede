\connect archive
DROP TABLE booking_archive;
