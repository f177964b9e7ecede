DROP TABLE venue;
