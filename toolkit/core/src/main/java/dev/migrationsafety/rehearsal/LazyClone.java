package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A clone that is opened when it is first asked for. */
final class LazyClone implements Supplier<Database>, AutoCloseable {
    private final Supplier<Database> opener;
    private @Nullable Database database;

    LazyClone(DatabaseTemplate template) {
        this(template::open);
    }

    LazyClone(Supplier<Database> opener) {
        this.opener = opener;
    }

    @Override
    public Database get() {
        Database open = database;
        if (open == null) {
            open = opener.get();
            database = open;
        }
        return open;
    }

    @Override
    public void close() {
        Database open = database;
        if (open != null) {
            open.close();
        }
    }
}
