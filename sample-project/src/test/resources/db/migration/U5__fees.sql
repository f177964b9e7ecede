DROP TABLE fee;
DROP TYPE fee_kind;
