package dev.migrationsafety.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A template that keeps a few databases ready, each with an open connection, for callers that need many of them in
 * sequence; for callers. It owns the template that it decorates. Thread-safe.
 */
public final class WarmTemplate implements DatabaseTemplate {
    private static final long PATIENCE = 30;

    private final DatabaseTemplate template;
    private final int spare;
    private final Deque<Database> ready = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "migration-safety-warm");
        thread.setDaemon(true);
        return thread;
    });
    private int coming;
    private boolean closed;

    /**
     * Decorates a template; the first databases are made after the first request.
     *
     * @param spare how many databases are kept ready, at least 1
     */
    public WarmTemplate(DatabaseTemplate template, int spare) {
        this.template = template;
        this.spare = spare;
    }

    @Override
    public Database open() {
        Database database = take();
        refill();
        return database == null ? template.open() : database;
    }

    private synchronized @Nullable Database take() {
        return ready.poll();
    }

    private synchronized void refill() {
        while (!closed && ready.size() + coming < spare) {
            coming++;
            try {
                worker.execute(this::make);
            } catch (RejectedExecutionException e) {
                coming--;
                return;
            }
        }
    }

    /** A failure is harmless: the next caller makes its database itself, and sees why that fails. */
    private void make() {
        Database made = null;
        if (!over()) {
            try {
                made = template.open();
                made.prepare();
            } catch (RuntimeException e) {
                if (made != null) {
                    made.close();
                }
                made = null;
            }
        }
        if (!keep(made) && made != null) {
            made.close();
        }
    }

    private synchronized boolean over() {
        return closed;
    }

    private synchronized boolean keep(@Nullable Database made) {
        coming--;
        if (closed || made == null) {
            return false;
        }
        ready.add(made);
        return true;
    }

    /** Drops the unused databases, and the template. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Database left = take(); left != null; left = take()) {
            left.close();
        }
        template.close();
    }
}
