package dev.migrationsafety.shrinking;

import dev.migrationsafety.schema.TableName;

/** A column, of which a failure may speak. */
public record Suspect(TableName table, String column) {}
