package dev.migrationsafety.postgresql;

import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.engine.provision.ServerRequest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests {@link Borrowed} servers, all of which are one embedded server that ends with the test run. */
public final class OneServer implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OneServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Borrowed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(start()), Running.class);
        return new Borrowed(running.server().address(), true);
    }

    /** Starts another embedded server. */
    public static ProvisionedServer start() {
        return new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofSeconds(60)));
    }

    private record Running(ProvisionedServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    /** A server that somebody else stops. */
    public record Borrowed(ServerAddress address, boolean ours) implements ProvisionedServer {
        /** The same as if a user had given it. */
        public Borrowed given() {
            return new Borrowed(address, false);
        }

        /** Opens it. */
        public PostgresServer open(Environment environment) {
            try {
                return PostgresServer.open(this, environment);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Opens it with the standard environment. */
        public PostgresServer open() {
            return open(Environment.standard());
        }

        @Override
        public String provisioner() {
            return "test";
        }

        @Override
        public String image() {
            return "embedded";
        }

        @Override
        public void close() {
            // It goes on for other tests.
        }
    }
}
