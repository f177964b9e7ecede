package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A template with several holders; the last one that closes it drops it. Clones that are only read are kept for the next
 * reader, so that a frozen state has one of them unless two are needed at a time. Thread-safe.
 */
final class SharedTemplate implements DatabaseTemplate {
    private final DatabaseTemplate template;
    private final Deque<Database> readers = new ArrayDeque<>();
    private int holders = 1;

    SharedTemplate(DatabaseTemplate template) {
        this.template = template;
    }

    synchronized void retain() {
        if (holders == 0) {
            throw new IllegalStateException("The template was dropped by its last holder.");
        }
        holders++;
    }

    @Override
    public Database open() {
        return template.open();
    }

    /** A clone that nobody changes; the caller gives it back. */
    Database borrow() {
        Database reader;
        synchronized (this) {
            reader = readers.poll();
        }
        return reader != null ? reader : template.open();
    }

    /** Takes a borrowed clone back. */
    synchronized void giveBack(Database reader) {
        readers.push(reader);
    }

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            try {
                readers.forEach(Database::close);
            } finally {
                template.close();
            }
        }
    }
}
