package dev.migrationsafety.testcontainers;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.kit.contract.ProvisionerContract;
import dev.migrationsafety.postgresql.PostgresEngine;

/** Needs a Docker engine with an image {@code postgres:17}; fails without. */
class ProvisionerContractContainerIT extends ProvisionerContract {
    @Override
    protected Provisioner provisioner() {
        return new PostgreSqlContainerProvisioner();
    }

    @Override
    protected DatabaseEngine engine() {
        return new PostgresEngine();
    }

    @Override
    protected String version() {
        return "17";
    }

    @Override
    protected UnknownVersion unknownVersion() {
        return UnknownVersion.UNKNOWN;
    }
}
