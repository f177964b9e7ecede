package dev.migrationsafety.mongodb.connection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.migrationsafety.finding.ConfigurationException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection string of a server. Neither it nor its password ever appears in a message. */
public final class ServerUri {
    private static final Duration SELECTION = Duration.ofSeconds(15);
    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final int DEFAULT_PORT = 27_017;

    private final ConnectionString connection;
    private final @Nullable MongoCredential credential;

    private ServerUri(ConnectionString connection, @Nullable MongoCredential credential) {
        this.connection = connection;
        this.credential = credential;
    }

    /**
     * Reads a connection string.
     *
     * @param user the user; empty to take the one in the connection string
     * @param password its password
     * @throws ConfigurationException if it is none
     */
    public static ServerUri of(String uri, String user, String password) {
        if (!uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw unusable("it does not start with mongodb:// or mongodb+srv://");
        }
        try {
            ConnectionString connection = new ConnectionString(uri);
            return new ServerUri(connection, credential(connection, user, password));
        } catch (IllegalArgumentException e) {
            // Neither the text nor the cause is shown: they may contain a password.
            throw unusable("it cannot be parsed");
        }
    }

    /** A server of ours at a host and port. */
    public static ServerUri of(dev.migrationsafety.engine.provision.ServerAddress address) {
        return of(
                "mongodb://" + address.host() + ":" + address.port() + "/?directConnection=true",
                address.user(),
                address.password());
    }

    private static @Nullable MongoCredential credential(ConnectionString connection, String user, String password) {
        if (user.isEmpty()) {
            return connection.getCredential();
        }
        MongoCredential named = connection.getCredential();
        String source = named == null ? "admin" : named.getSource();
        return MongoCredential.createCredential(user, source, password.toCharArray());
    }

    private static ConfigurationException unusable(String why) {
        return new ConfigurationException("The server's URI cannot be used: " + why
                + ". Expected mongodb://host:port/?options, with user and password as separate settings.");
    }

    /** Where it leads, without the password. */
    public dev.migrationsafety.engine.provision.ServerAddress address() {
        List<String> hosts = connection.getHosts();
        ServerAddress first = new ServerAddress(hosts.isEmpty() ? "localhost" : hosts.get(0));
        return new dev.migrationsafety.engine.provision.ServerAddress(
                first.getHost(),
                hosts.isEmpty() ? DEFAULT_PORT : first.getPort(),
                Optional.ofNullable(connection.getDatabase()).orElse("admin"),
                credential == null
                        ? ""
                        : Optional.ofNullable(credential.getUserName()).orElse(""),
                "");
    }

    /** The connection string of one database on the server, for a tool that runs in a process of its own. */
    public DatabaseUri database(String name) {
        String text = connection.getConnectionString();
        int scheme = text.indexOf("://") + 3;
        int options = text.indexOf('?', scheme);
        String hosts = text.substring(scheme, options < 0 ? text.length() : options);
        int slash = hosts.indexOf('/');
        String bare = slash < 0 ? hosts : hosts.substring(0, slash);
        String query = options < 0 ? "" : text.substring(options + 1);
        if (credential == null) {
            return new DatabaseUri(
                    text.substring(0, scheme) + bare + "/" + name + (query.isEmpty() ? "" : "?" + query));
        }
        String login = encoded(String.valueOf(credential.getUserName()))
                + ":"
                + encoded(
                        new String(Optional.ofNullable(credential.getPassword()).orElse(new char[0])));
        String source = query.contains("authSource=") ? "" : "authSource=" + credential.getSource();
        return new DatabaseUri(text.substring(0, scheme) + login + "@" + bare.substring(bare.lastIndexOf('@') + 1) + "/"
                + name + "?" + query + (query.isEmpty() || source.isEmpty() ? "" : "&") + source);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Opens a client whose waits all end; the connection string may shorten or lengthen those for a connection. */
    public MongoClient open(Duration timeout) {
        long patience = timeout.plus(SPARE).toMillis();
        long selection = Math.min(SELECTION.toMillis(), patience);
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("migration-safety")
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(patience, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(selection, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(patience, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(selection, TimeUnit.MILLISECONDS))
                .applyConnectionString(connection)
                .retryWrites(false)
                .applyToSocketSettings(
                        socket -> socket.readTimeout(Math.min(patience, Integer.MAX_VALUE), TimeUnit.MILLISECONDS));
        if (credential != null) {
            settings.credential(credential);
        }
        return MongoClients.create(settings.build());
    }

    @Override
    public String toString() {
        return "mongodb://" + address();
    }
}
