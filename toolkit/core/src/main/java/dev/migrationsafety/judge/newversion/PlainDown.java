package dev.migrationsafety.judge.newversion;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.schema.Schema;
import java.util.Optional;

/**
 * The result of a down over the migrated rows alone, and of the up after it.
 *
 * @param outcome what the down did
 * @param below the schema after it, where it was read
 * @param above the schema after the second up, where it was read
 */
record PlainDown(ScriptOutcome outcome, Optional<Schema> below, Optional<Schema> above) {}
