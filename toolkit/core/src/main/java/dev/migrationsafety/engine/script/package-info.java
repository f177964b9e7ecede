/**
 * Sessions in which scripts run and what a script did; start at
 * {@link dev.migrationsafety.engine.script.ScriptSession}; for implementors of engines.
 */
@NullMarked
package dev.migrationsafety.engine.script;

import org.jspecify.annotations.NullMarked;
