package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A clone to read from, which is opened when it is first asked for. */
final class LazyClone implements Supplier<Database>, AutoCloseable {
    private final Supplier<Database> opener;
    private final Consumer<Database> closer;
    private @Nullable Database database;

    LazyClone(SharedTemplate template) {
        this(template::borrow, template::giveBack);
    }

    LazyClone(Supplier<Database> opener) {
        this(opener, Database::close);
    }

    private LazyClone(Supplier<Database> opener, Consumer<Database> closer) {
        this.opener = opener;
        this.closer = closer;
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
            closer.accept(open);
        }
    }
}
