package dev.migrationsafety.postgresql;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Starts the thread that cancels scripts which take too long. */
final class Timers {
    private Timers() {}

    static ScheduledExecutorService start() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "migration-safety-timeout");
            thread.setDaemon(true);
            return thread;
        });
    }
}
