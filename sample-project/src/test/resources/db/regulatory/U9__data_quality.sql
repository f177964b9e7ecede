DROP VIEW regulatory.data_quality;
DROP TABLE regulatory.data_quality_metric;
DROP TYPE regulatory.quality;
