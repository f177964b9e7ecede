package dev.migrationsafety.rehearsal;

import dev.migrationsafety.migration.Script;

/**
 * Formerly failing rows of the regression folder.
 *
 * @param step version of the step, or name of the release, before which they are written
 * @param script statements that write them; its file is told in messages
 */
public record RegressionRows(String step, Script script) {}
