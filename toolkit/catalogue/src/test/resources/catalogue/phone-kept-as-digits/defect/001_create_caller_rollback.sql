DROP TABLE caller;
