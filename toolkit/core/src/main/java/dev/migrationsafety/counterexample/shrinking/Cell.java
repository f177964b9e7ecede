package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.schema.FieldPath;

/** The position of a value among several records: number of the record, path of the field. */
record Cell(int row, FieldPath field) {}
