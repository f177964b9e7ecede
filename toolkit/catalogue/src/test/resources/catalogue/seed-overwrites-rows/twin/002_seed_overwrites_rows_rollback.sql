DROP TABLE unit_name;
