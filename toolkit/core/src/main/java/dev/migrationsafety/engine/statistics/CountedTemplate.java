package dev.migrationsafety.engine.statistics;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;

/** Counts the clones of a frozen database. */
final class CountedTemplate implements DatabaseTemplate {
    private final DatabaseTemplate template;
    private final Statistics statistics;

    CountedTemplate(DatabaseTemplate template, Statistics statistics) {
        this.template = template;
        this.statistics = statistics;
    }

    @Override
    public Database open() {
        return new CountedDatabase(statistics.count(Operation.CLONE, template::open), statistics);
    }

    @Override
    public void close() {
        statistics.run(Operation.DROP_FROZEN, template::close);
    }
}
