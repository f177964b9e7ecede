package dev.migrationsafety.counterexample.shrinking;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;

/** A field that may cause a failure. */
public record SuspectField(ContainerName container, FieldPath field) {}
