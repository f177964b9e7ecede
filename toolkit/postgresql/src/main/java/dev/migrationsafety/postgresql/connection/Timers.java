package dev.migrationsafety.postgresql.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Starts the thread that cancels scripts which take too long. */
public final class Timers {
    private Timers() {}

    public static ScheduledExecutorService start() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "migration-safety-timeout");
            thread.setDaemon(true);
            return thread;
        });
    }
}
