package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.postgresql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds out what a server is, and whether it will do. */
final class ServerChecks {
    /** Below, counters of written rows cannot be flushed on request. */
    private static final int OLDEST = 15;

    private ServerChecks() {}

    static ServerDescription read(Connection connection, ProvisionedServer server) throws SQLException {
        String version = Sql.value(connection, "SELECT version()");
        int major = Integer.parseInt(Sql.value(connection, "SHOW server_version_num")) / 10_000;
        String address = server.address().host() + ":" + server.address().port();
        if (major < OLDEST) {
            throw new ProvisioningException("The server at " + address + " is " + version + ", but PostgreSQL " + OLDEST
                    + " or newer is required. Rehearse on a newer server.");
        }
        if (!Sql.value(connection, "SHOW is_superuser").equals("on")) {
            throw new ProvisioningException("The user " + server.address() + " is not a superuser. A rehearsal needs a"
                    + " superuser to create, drop and observe its databases. Configure a superuser.");
        }
        boolean real = version.startsWith("PostgreSQL") && !version.contains("-YB-");
        return new ServerDescription(
                "PostgreSQL " + Sql.value(connection, "SHOW server_version").split(" ", 2)[0],
                major,
                real ? Tier.REAL : Tier.ENGINE_COMPATIBLE,
                server.provisioner(),
                server.image(),
                address);
    }
}
