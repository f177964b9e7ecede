package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.Environment;
import dev.migrationsafety.engine.ProvisionedServer;
import dev.migrationsafety.finding.ProvisioningException;
import java.sql.SQLException;

/** PostgreSQL 15 and newer; found through {@link java.util.ServiceLoader}, users need not call it. */
public final class PostgresEngine implements DatabaseEngine {
    /** For ServiceLoader. */
    public PostgresEngine() {}

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public DatabaseServer open(ProvisionedServer server, Environment environment) {
        try {
            return PostgresServer.open(server, environment);
        } catch (SQLException e) {
            throw new ProvisioningException(
                    "The PostgreSQL server " + server.address() + " (" + server.provisioner() + ") does not answer: "
                            + e.getMessage() + ". Check host, port, user and password.",
                    e);
        }
    }

    @Override
    public ProvisionedServer given(String url, String user, String password) {
        return GivenServer.of(url, user, password);
    }
}
