package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.Steering;
import dev.migrationsafety.finding.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rows this run generates. */
final class SamplingOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed for the generated rows, or random; the report prints it.")
    private @Nullable String seed;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Another number of rows for each table that the configuration does not name.")
    private @Nullable String rows;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Rehearse each step so often, each time with other rows.")
    private @Nullable String tries;

    @Option(
            names = "--edge-share",
            paramLabel = "SHARE",
            description = "Share of the rows with values at the edge of their types, from 0 to 1.")
    private @Nullable String edgeShare;

    /**
     * What the options say.
     *
     * @throws ParameterException if one of them is no such value
     */
    Steering steering(CommandLine command) {
        Map<String, Optional<String>> given = Map.of(
                "seed", Optional.ofNullable(seed),
                "rows", Optional.ofNullable(rows),
                "tries", Optional.ofNullable(tries),
                "edge-share", Optional.ofNullable(edgeShare));
        try {
            return Steering.of(name -> given.getOrDefault(name, Optional.empty()), name -> "--" + name);
        } catch (ConfigurationException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }
}
