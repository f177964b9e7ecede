package dev.migrationsafety.postgresql.connection;

import dev.migrationsafety.engine.environment.Environment;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How a database is reached.
 *
 * @param superuser for observing
 * @param migration for scripts
 * @param clock cancels scripts that take too long
 */
public record DatabaseAccess(
        Login superuser, Login migration, Environment environment, ScheduledExecutorService clock) {}
