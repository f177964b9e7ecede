DROP TABLE closed_warehouse;
