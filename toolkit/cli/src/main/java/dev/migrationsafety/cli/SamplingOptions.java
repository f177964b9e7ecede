package dev.migrationsafety.cli;

import dev.migrationsafety.configuration.run.RunOverrides;
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
            description = "The seed for the generated rows, or random; the report prints it.")
    private @Nullable String seed;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "The number of rows for each table that the configuration does not list.")
    private @Nullable String rows;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Rehearse each step this many times, each time with different rows.")
    private @Nullable String tries;

    @Option(
            names = "--edge-share",
            paramLabel = "SHARE",
            description = "The share of rows with values at the limits of their types, from 0 to 1.")
    private @Nullable String edgeShare;

    /**
     * What the options say.
     *
     * @throws ParameterException if one of them is invalid
     */
    RunOverrides runOverrides(CommandLine command) {
        Map<String, Optional<String>> given = Map.of(
                "seed", Optional.ofNullable(seed),
                "rows", Optional.ofNullable(rows),
                "tries", Optional.ofNullable(tries),
                "edge-share", Optional.ofNullable(edgeShare));
        try {
            return RunOverrides.of(name -> given.getOrDefault(name, Optional.empty()), name -> "--" + name);
        } catch (ConfigurationException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }
}
