package dev.migrationsafety.shrinking;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;

/** A field that a failure may be about. */
public record Suspect(ContainerName container, FieldPath field) {}
