DROP TABLE fee;
DROP TABLE account;
