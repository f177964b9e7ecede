CREATE INDEX freight_label ON freight (label);
