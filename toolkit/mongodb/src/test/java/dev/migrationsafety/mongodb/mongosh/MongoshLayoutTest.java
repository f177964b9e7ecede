package dev.migrationsafety.mongodb.mongosh;

import dev.migrationsafety.kit.contract.MigrationLayoutContract;
import dev.migrationsafety.migration.layout.MigrationLayout;

class MongoshLayoutTest extends MigrationLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new MongoshLayout();
    }

    @Override
    protected String engine() {
        return "mongodb";
    }

    @Override
    protected String up(int version) {
        return "%03d_name.js".formatted(version);
    }

    @Override
    protected String down(int version) {
        return "%03d_name_rollback.js".formatted(version);
    }

    @Override
    protected String statement() {
        return "db.a.deleteMany({});";
    }
}
