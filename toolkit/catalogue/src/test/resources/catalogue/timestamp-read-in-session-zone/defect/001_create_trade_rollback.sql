DROP TABLE trade;
