package dev.migrationsafety.configuration.run;

import dev.migrationsafety.configuration.file.SamplingReader;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.settings.Sampling;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of one run or one test for the generated rows; an empty value keeps what is configured.
 *
 * @param seed another seed
 * @param rows another number of rows for each table that the configuration does not name
 * @param tries how often each step is rehearsed
 * @param edgeShare share of the rows with edge text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunOverrides(
        Optional<Long> seed, Optional<Integer> rows, Optional<Integer> tries, Optional<Double> edgeShare) {
    private static final String RANDOM = "random";

    /** Changes nothing. */
    public static RunOverrides none() {
        return new RunOverrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads the settings {@code seed} (a number, or {@code random}), {@code rows}, {@code tries} and {@code edge-share}.
     *
     * @param settings the text of a setting; empty if it is not set
     * @param spelling how a setting is called towards the user, for messages
     * @throws ConfigurationException if one of them is invalid
     */
    public static RunOverrides of(Function<String, Optional<String>> settings, Function<String, String> spelling) {
        return new RunOverrides(
                read("seed", "a whole number or random", settings, spelling, RunOverrides::seed),
                read(
                        "rows",
                        "a whole number of at" + " least 0",
                        settings,
                        spelling,
                        text -> SamplingReader.atLeast(0, text)),
                read(
                        "tries",
                        "a whole number of at" + " least 1",
                        settings,
                        spelling,
                        text -> SamplingReader.atLeast(1, text)),
                read("edge-share", "a number from 0 to 1", settings, spelling, SamplingReader::share));
    }

    private static <T> Optional<T> read(
            String name,
            String expected,
            Function<String, Optional<String>> settings,
            Function<String, String> spelling,
            Function<String, T> reader) {
        return settings.apply(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (NumberFormatException e) {
                throw new ConfigurationException(
                        "The setting " + spelling.apply(name) + " is '" + text + "', but must be " + expected + ".", e);
            }
        });
    }

    /** A random seed is short enough to be typed; the report prints it, and with it the run can be repeated. */
    private static Long seed(String text) {
        return text.equals(RANDOM) ? Long.valueOf(new SplittableRandom().nextLong(1_000_000_000L)) : Long.valueOf(text);
    }

    /** The same with another seed; null for the configured one. */
    public RunOverrides withSeed(@Nullable Long other) {
        return new RunOverrides(Optional.ofNullable(other), rows, tries, edgeShare);
    }

    /** These, and where they are empty, others. */
    public RunOverrides or(RunOverrides others) {
        return new RunOverrides(
                seed.or(others::seed), rows.or(others::rows), tries.or(others::tries), edgeShare.or(others::edgeShare));
    }

    /** The sampling that is configured, as changed. */
    public Sampling over(Sampling configured) {
        Volumes volumes = rows.map(number -> new Volumes(
                        number,
                        number == 0 ? java.util.Map.of() : configured.rows().containers()))
                .orElse(configured.rows());
        return new Sampling(
                seed.orElse(configured.seed()),
                volumes,
                tries.orElse(configured.tries()),
                edgeShare.orElse(configured.edgeShare()));
    }
}
