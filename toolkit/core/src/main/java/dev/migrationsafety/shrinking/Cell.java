package dev.migrationsafety.shrinking;

/** A value of a row among others: number of the row, name of the column. */
record Cell(int row, String column) {}
