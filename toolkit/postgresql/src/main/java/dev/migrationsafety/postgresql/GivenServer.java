package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.ServerAddress;
import dev.migrationsafety.finding.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A server that the user configured by URL. A rehearsal touches only the databases that it created there, and closing
 * the server does nothing.
 *
 * <pre>{@code
 * ProvisionedServer server = GivenServer.of("jdbc:postgresql://localhost:5432/postgres", "postgres", "secret");
 * }</pre>
 *
 * @param address where it listens
 */
public record GivenServer(ServerAddress address) implements ProvisionedServer {
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads a URL of JDBC ({@code jdbc:postgresql://host:port/database}) or libpq
     * ({@code postgresql://user:password@host:port/database}).
     *
     * @param user a superuser; empty to take the one in the URL
     * @param password its password; empty to take the one in the URL
     * @throws ConfigurationException if the URL is neither, or names no user
     */
    public static GivenServer of(String url, String user, String password) {
        URI uri = uri(url);
        Map<String, String> parameters = parameters(uri);
        String[] info = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String who = first(user, parameters.getOrDefault("user", ""), decode(info[0]));
        String secret =
                first(password, parameters.getOrDefault("password", ""), info.length > 1 ? decode(info[1]) : "");
        if (who.isEmpty()) {
            throw unusable("it names no user");
        }
        String host = Optional.ofNullable(uri.getHost()).orElse("localhost");
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String database = path.length() > 1 ? decode(path.substring(1)) : who;
        return new GivenServer(new ServerAddress(host.replaceAll("[\\[\\]]", ""), port, database, who, secret));
    }

    private static URI uri(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw unusable("it does not start with jdbc:postgresql:// or postgresql://");
        }
        try {
            URI uri = new URI(plain);
            if (uri.getHost() == null && uri.getRawAuthority() != null) {
                throw unusable("its host cannot be parsed; exactly one host is supported");
            }
            return uri;
        } catch (URISyntaxException e) {
            // Neither the URL nor the cause is shown: they may contain a password.
            throw unusable("it cannot be parsed: " + e.getReason());
        }
    }

    private static ConfigurationException unusable(String why) {
        return new ConfigurationException("The server's URL cannot be used: " + why
                + ". Expected jdbc:postgresql://host:port/database, with user and password as separate settings.");
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return parameters;
    }

    private static String first(String a, String b, String c) {
        if (!a.isEmpty()) {
            return a;
        }
        return b.isEmpty() ? c : b;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String provisioner() {
        return "url";
    }

    @Override
    public String image() {
        return "given server";
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public void close() {
        // It was not started here.
    }
}
