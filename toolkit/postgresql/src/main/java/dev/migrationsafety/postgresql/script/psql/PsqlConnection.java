package dev.migrationsafety.postgresql.script.psql;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code \connect}: another database or role of the same server; never another server. */
final class PsqlConnection {
    private static final Pattern PAIR = Pattern.compile("\\s*(\\w+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|(\\S*))");
    private static final Set<String> SAME = Set.of("-", "", "localhost", "127.0.0.1", "::1");

    private final PsqlFile file;
    private final PsqlState state;

    PsqlConnection(PsqlFile file, PsqlState state) {
        this.file = file;
        this.state = state;
    }

    boolean connect(List<String> all) {
        List<String> arguments = all.stream()
                .map(PsqlConnection::dequoted)
                .filter(argument -> !argument.startsWith("-reuse-previous="))
                .toList();
        Map<String, String> wanted = wanted(arguments);
        if (!SAME.contains(wanted.getOrDefault("host", "-"))
                || !Set.of("-", "").contains(wanted.getOrDefault("port", "-"))) {
            throw new PsqlRefusal("\\connect to host " + wanted.getOrDefault("host", "-") + ", port "
                    + wanted.getOrDefault("port", "-")
                    + " leaves the server of the rehearsal; name only the database and the role");
        }
        try {
            String database =
                    value(wanted, "dbname").orElse(state.link().connection().getCatalog());
            String role = value(wanted, "user")
                    .orElse(state.link().connection().getMetaData().getUserName());
            state.links().replace(database, role);
            return true;
        } catch (SQLException e) {
            state.disconnected();
            return file.complain("\\connect " + String.join(" ", arguments), "\\connect: " + e.getMessage());
        }
    }

    private static Optional<String> value(Map<String, String> wanted, String key) {
        return Optional.ofNullable(wanted.get(key)).filter(value -> !value.equals("-") && !value.isEmpty());
    }

    private static Map<String, String> wanted(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.startsWith("postgresql://") || first.startsWith("postgres://")) {
            return fromUrl(first);
        }
        Map<String, String> wanted = new HashMap<>();
        if (first.contains("=")) {
            Matcher pair = PAIR.matcher(first);
            while (pair.find()) {
                wanted.put(
                        pair.group(1).toLowerCase(Locale.ROOT),
                        pair.group(2) == null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1"));
            }
            return wanted;
        }
        List<String> keys = List.of("dbname", "user", "host", "port");
        for (int i = 0; i < Math.min(keys.size(), arguments.size()); i++) {
            wanted.put(keys.get(i), arguments.get(i));
        }
        return wanted;
    }

    private static Map<String, String> fromUrl(String text) {
        try {
            URI url = new URI(text);
            Map<String, String> wanted = new HashMap<>();
            Optional.ofNullable(url.getPath()).ifPresent(path -> wanted.put("dbname", path.replaceFirst("^/", "")));
            Optional.ofNullable(url.getUserInfo()).ifPresent(user -> wanted.put("user", user.split(":", 2)[0]));
            Optional.ofNullable(url.getHost()).ifPresent(host -> wanted.put("host", host));
            if (url.getPort() >= 0) {
                wanted.put("port", String.valueOf(url.getPort()));
            }
            return wanted;
        } catch (URISyntaxException e) {
            throw new PsqlRefusal("\\connect with a URL that cannot be parsed: " + e.getReason());
        }
    }

    private static String dequoted(String argument) {
        String bare = argument.replaceAll(";+$", "");
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
                : bare;
    }
}
