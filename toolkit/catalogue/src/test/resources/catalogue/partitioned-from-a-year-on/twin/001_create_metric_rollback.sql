DROP TABLE metric;
