package dev.migrationsafety.settings;

import dev.migrationsafety.migration.Script;

/**
 * Rows of the regression folder that failed in an earlier run.
 *
 * @param step version of the step, or name of the release, at which they failed
 * @param after whether they are written after it, at its new version, and not before it
 * @param script statements that write them; messages name its file
 */
public record RegressionRows(String step, boolean after, Script script) {}
