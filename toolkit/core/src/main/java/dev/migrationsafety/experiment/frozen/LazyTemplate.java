package dev.migrationsafety.experiment.frozen;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template for a database that is probably needed once: the first caller gets the database itself; for a second one
 * it is made again and then frozen. Thread-safe.
 */
public final class LazyTemplate implements DatabaseTemplate {
    private final Database database;
    private final Supplier<Database> anew;
    private boolean given;
    private @Nullable DatabaseTemplate frozen;

    /**
     * Nothing is done yet.
     *
     * @param anew makes another that has the same contents
     */
    public LazyTemplate(Database database, Supplier<Database> anew) {
        this.database = database;
        this.anew = anew;
    }

    @Override
    public synchronized Database open() {
        if (!given) {
            given = true;
            return database;
        }
        DatabaseTemplate template = frozen;
        if (template == null) {
            template = anew.get().freeze();
            frozen = template;
        }
        return template.open();
    }

    @Override
    public synchronized void close() {
        if (!given) {
            database.close();
        }
        if (frozen != null) {
            frozen.close();
        }
    }
}
