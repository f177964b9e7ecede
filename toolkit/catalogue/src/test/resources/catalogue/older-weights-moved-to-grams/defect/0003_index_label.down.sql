DROP INDEX freight_label;
