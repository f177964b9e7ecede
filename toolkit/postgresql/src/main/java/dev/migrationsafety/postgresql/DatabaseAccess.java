package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.Environment;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How a database is reached.
 *
 * @param superuser for observing
 * @param migration for scripts
 * @param clock cancels scripts that take too long
 */
record DatabaseAccess(Login superuser, Login migration, Environment environment, ScheduledExecutorService clock) {}
