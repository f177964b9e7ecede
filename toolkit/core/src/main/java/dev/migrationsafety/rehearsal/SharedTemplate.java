package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;

/** A template with several holders; the last one that closes it drops it. Thread-safe. */
final class SharedTemplate implements DatabaseTemplate {
    private final DatabaseTemplate template;
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

    @Override
    public synchronized void close() {
        holders--;
        if (holders == 0) {
            template.close();
        }
    }
}
