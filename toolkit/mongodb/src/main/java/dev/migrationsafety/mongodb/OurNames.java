package dev.migrationsafety.mongodb;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Names of the databases of one run; nothing without such a name is ever opened or dropped. Thread-safe. */
final class OurNames {
    private static final String PREFIX = "migration_safety_";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger last = new AtomicInteger();

    String next() {
        return prefix() + last.incrementAndGet();
    }

    /** Gives the name back if it is one of ours. */
    String check(String database) {
        if (!database.startsWith(prefix())) {
            throw new IllegalStateException("The database " + database + " does not start with " + prefix()
                    + ", so this run did not create it and must not drop it.");
        }
        return database;
    }

    private String prefix() {
        return PREFIX + run + "_";
    }
}
