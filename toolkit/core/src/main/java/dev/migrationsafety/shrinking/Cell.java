package dev.migrationsafety.shrinking;

import dev.migrationsafety.schema.FieldPath;

/** A value of a record among others: number of the record, path of the field. */
record Cell(int row, FieldPath field) {}
