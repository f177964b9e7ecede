package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.RunOptions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a server. */
final class GivenServerOptions {
    /** Where the password is taken from, so that it stands in no list of processes. */
    static final String PASSWORD = "MIGRATION_SAFETY_PASSWORD";

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "Rehearse on this server instead of a throw-away one, in databases made for it.")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "USER",
            description =
                    "A superuser of that server; its password is taken from the environment variable " + PASSWORD + ".")
    private String user = "";

    static Optional<RunOptions.GivenUrl> given(@Nullable GivenServerOptions options, Map<String, String> environment) {
        return Optional.ofNullable(options)
                .map(named -> new RunOptions.GivenUrl(named.url, named.user, environment.getOrDefault(PASSWORD, "")));
    }
}
