package dev.migrationsafety.postgresql.connection;

import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.settings.SearchPath;
import dev.migrationsafety.postgresql.settings.SearchPath.Setter;
import dev.migrationsafety.postgresql.settings.SearchPaths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who connects where.
 *
 * @param assumed a role that is taken on after connecting, for roles whose password is not known
 * @param searchPath schemas of a search path that the connection sets by option; empty for none
 */
public record Login(
        String host,
        int port,
        String database,
        String user,
        String password,
        Optional<String> assumed,
        List<String> searchPath) {
    private static final int CONNECT_SECONDS = 20;
    /** Beyond the timeout of the work itself, after which a server that hangs is given up. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    public static Login of(ServerAddress address) {
        return new Login(
                address.host(),
                address.port(),
                address.database(),
                address.user(),
                address.password(),
                Optional.empty(),
                List.of());
    }

    public Login to(String otherDatabase) {
        return new Login(host, port, otherDatabase, user, password, assumed, searchPath);
    }

    public Login as(String role, String itsPassword) {
        return new Login(host, port, database, role, itsPassword, Optional.empty(), searchPath);
    }

    public Login assuming(String role) {
        return new Login(host, port, database, user, password, Optional.of(role), searchPath);
    }

    /** The same at another address of the same server, for example of a copy. */
    public Login at(ServerAddress address) {
        return new Login(address.host(), address.port(), database, user, password, assumed, searchPath);
    }

    /**
     * With a search path as the sessions of the migrations have it: by option if production does so, and for a role that
     * is taken on, whose settings the server does not apply then.
     */
    public Login searching(SearchPath path) {
        boolean byOption = path.isSetBy(Setter.CONNECTION) || (assumed.isPresent() && path.isSetBy(Setter.ROLE));
        return new Login(host, port, database, user, password, assumed, byOption ? path.schemas() : List.of());
    }

    /** The role whose privileges hold after connecting. */
    public String role() {
        return assumed.orElse(user);
    }

    /** Opens a connection in autocommit mode; work that outlasts the timeout by far loses it. */
    public Connection open(Duration timeout) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "migration-safety");
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        // Scripts that set client_encoding do not end the session.
        properties.setProperty("allowEncodingChanges", "true");
        if (!searchPath.isEmpty()) {
            properties.setProperty("options", searchPathOption());
        }
        Connection connection = new Driver().connect(url(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not accept " + url());
        }
        try {
            long milliseconds = timeout.plus(GRACE).toMillis();
            connection.setNetworkTimeout(Runnable::run, (int) Math.min(milliseconds, Integer.MAX_VALUE));
            if (assumed.isPresent()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET SESSION AUTHORIZATION " + SqlText.name(assumed.get()));
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For assertions of users. */
    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("migration-safety");
        List<String> options = new ArrayList<>();
        assumed.ifPresent(role -> options.add("-c role=" + escaped(role)));
        if (!searchPath.isEmpty()) {
            options.add(searchPathOption());
        }
        if (!options.isEmpty()) {
            source.setOptions(String.join(" ", options));
        }
        return source;
    }

    private String searchPathOption() {
        return "-c search_path=" + escaped(SearchPaths.setting(searchPath));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(" ", "\\ ");
    }

    private String url() {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + name + ":" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
