package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.kit.contract.MigrationLayoutContract;
import dev.migrationsafety.migration.layout.MigrationLayout;

class OperationLayoutTest extends MigrationLayoutContract {
    @Override
    protected MigrationLayout layout() {
        return new OperationLayout();
    }

    @Override
    protected String engine() {
        return "mongodb";
    }

    @Override
    protected String up(int version) {
        return "%03d_name.json".formatted(version);
    }

    @Override
    protected String down(int version) {
        return "%03d_name_rollback.json".formatted(version);
    }

    @Override
    protected String statement() {
        return "{\"operations\": [{\"type\": \"delete_documents\", \"collection\": \"a\", \"filter\": {}}]}";
    }
}
