package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.Transition;
import java.util.List;

/**
 * What is known of the step ahead when rows are made.
 *
 * @param transitions what it will newly demand
 * @param literals texts that its scripts name
 */
record Ahead(List<Transition> transitions, List<String> literals) {}
