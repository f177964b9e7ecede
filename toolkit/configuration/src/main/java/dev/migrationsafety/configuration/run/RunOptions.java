package dev.migrationsafety.configuration.run;

import dev.migrationsafety.engine.statistics.Statistics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * The options of one run that are not in the configuration file.
 *
 * @param test what asks for the run, for the report, for example {@code LedgerMigrationsTest.everyMigrationIsSafe}
 * @param only versions to rehearse; empty for all
 * @param provisioner id of the provisioner to use; empty for the first that can
 * @param server a server that the user gave; beats every provisioner
 * @param runOverrides what the run changes about the rows that are generated
 * @param clock gives times for the report and the expiry of waivers
 * @param progress takes a line of progress now and then
 * @param command how the caller runs one node again, with {@code {node}} and {@code {seed}} in their places; empty if it
 *     cannot say
 * @param statistics counts the work on the server; empty if it is not counted
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunOptions(
        String test,
        List<String> only,
        String provisioner,
        Optional<GivenUrl> server,
        RunOverrides runOverrides,
        Clock clock,
        Consumer<String> progress,
        String command,
        Optional<Statistics> statistics) {
    /**
     * A server given by URL.
     *
     * @param url the URL as the engine's driver knows it
     * @param user a superuser; empty if the URL names one
     * @param password its password; empty for none; never printed
     */
    public record GivenUrl(String url, String user, String password) {
        @Override
        public String toString() {
            return "GivenUrl[user=" + user + "]";
        }
    }

    /** Copies the versions. */
    public RunOptions {
        only = List.copyOf(only);
    }

    /** Options of a run without statistics. */
    public RunOptions(
            String test,
            List<String> only,
            String provisioner,
            Optional<GivenUrl> server,
            RunOverrides runOverrides,
            Clock clock,
            Consumer<String> progress,
            String command) {
        this(test, only, provisioner, server, runOverrides, clock, progress, command, Optional.empty());
    }

    /** The same, and what is done on the server is counted. */
    public RunOptions withStatistics(Statistics counts) {
        return new RunOptions(
                test, only, provisioner, server, runOverrides, clock, progress, command, Optional.of(counts));
    }

    /** The same with the way to run one node again. */
    public RunOptions withCommand(String again) {
        return new RunOptions(test, only, provisioner, server, runOverrides, clock, progress, again, statistics);
    }

    /** A complete run on the first server that can be had, without a word of progress. */
    public static RunOptions named(String test) {
        return new RunOptions(
                test, List.of(), "", Optional.empty(), RunOverrides.none(), Clock.systemUTC(), line -> {}, "");
    }

    /** The same for some versions only. */
    public RunOptions withOnly(List<String> versions) {
        return new RunOptions(test, versions, provisioner, server, runOverrides, clock, progress, command, statistics);
    }

    /** The same with a named provisioner; empty for the first that can. */
    public RunOptions withProvisioner(String id) {
        return new RunOptions(test, only, id, server, runOverrides, clock, progress, command, statistics);
    }

    /** The same on a server that the user gave. */
    public RunOptions withServer(Optional<GivenUrl> given) {
        return new RunOptions(test, only, provisioner, given, runOverrides, clock, progress, command, statistics);
    }

    /** The same with other generated rows than the configured ones. */
    public RunOptions withSteering(RunOverrides other) {
        return new RunOptions(test, only, provisioner, server, other, clock, progress, command, statistics);
    }

    /** The same with another seed than the configured one. */
    public RunOptions withSeed(long other) {
        return withSteering(runOverrides.withSeed(other));
    }

    /** The same by another clock. */
    public RunOptions withClock(Clock other) {
        return new RunOptions(test, only, provisioner, server, runOverrides, other, progress, command, statistics);
    }

    /** The same with somebody who takes the lines of progress. */
    public RunOptions withProgress(Consumer<String> taker) {
        return new RunOptions(test, only, provisioner, server, runOverrides, clock, taker, command, statistics);
    }
}
