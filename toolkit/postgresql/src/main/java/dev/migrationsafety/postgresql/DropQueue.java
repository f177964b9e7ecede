package dev.migrationsafety.postgresql;

import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.postgresql.connection.Admin;
import dev.migrationsafety.postgresql.query.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Drops databases in the background, over a connection of its own. */
final class DropQueue {
    private final Admin admin;
    private final OurNames names;
    private final List<String> leftovers = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> standing = ConcurrentHashMap.newKeySet();
    private volatile boolean abandoned;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "migration-safety-drop");
        thread.setDaemon(true);
        return thread;
    });

    DropQueue(Admin admin, OurNames names) {
        this.admin = admin;
        this.names = names;
    }

    /** Takes note of a database that was made. */
    void expect(String database) {
        standing.add(database);
    }

    /** Drops a database of ours soon; a template too. */
    void drop(String database) {
        String name = SqlText.name(names.check(database));
        standing.remove(database);
        worker.execute(() -> {
            try {
                admin.execute(
                        "Dropping " + database,
                        List.of(
                                "ALTER DATABASE " + name + " IS_TEMPLATE false",
                                "DROP DATABASE " + name + " WITH (FORCE)"));
            } catch (MigrationSafetyException e) {
                if (!abandoned) {
                    leftovers.add("database " + database + ": " + e.getMessage());
                }
            }
        });
    }

    List<String> leftovers() {
        synchronized (leftovers) {
            return List.copyOf(leftovers);
        }
    }

    /** Waits until what was to be dropped is gone. */
    void await() {
        try {
            worker.submit(() -> true).get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new ObservationException("The server did not drop the databases within 2 minutes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObservationException("Interrupted while dropping databases", e);
        }
    }

    /** Drops all queued databases, and finishes. */
    void finish() {
        List.copyOf(standing).forEach(this::drop);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(2, TimeUnit.MINUTES)) {
                leftovers.add("databases queued to be dropped: the server did not drop them within 2 minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leftovers.add("databases queued to be dropped: the wait was interrupted");
        }
    }

    /** Forgets what waits, since the whole server is dropped. */
    void abandon() {
        abandoned = true;
        worker.shutdownNow();
    }
}
