package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.Transition;

/**
 * Rows that the next station cannot hold, on a clone of their own.
 *
 * @param transition what the next station newly demands
 * @param unholdable how many rows do not meet it
 */
record Side(Transition transition, long unholdable) {}
