package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.run.RunOptions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a server. */
final class GivenServerOptions {
    /** The environment variable with the password, so that no process list shows it. */
    static final String PASSWORD = "MIGRATION_SAFETY_PASSWORD";

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "Rehearse on this server instead of a throw-away one, in databases that the rehearsal"
                    + " creates.")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "USER",
            description =
                    "A superuser of that server; its password comes from the environment variable " + PASSWORD + ".")
    private String user = "";

    static Optional<RunOptions.GivenUrl> given(@Nullable GivenServerOptions options, Map<String, String> environment) {
        return Optional.ofNullable(options)
                .map(named -> new RunOptions.GivenUrl(named.url, named.user, environment.getOrDefault(PASSWORD, "")));
    }
}
