package dev.migrationsafety.configuration.run;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.RegressionFolder;
import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.configuration.file.Described;
import dev.migrationsafety.configuration.written.WrittenFiles;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.migration.reader.HistoryReader;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.RehearsalParts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Waiver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Migrations with their configuration, ready to be rehearsed: what test, command line and plain Java start from.
 * Immutable; each run is a {@link Rehearsal} of its own.
 *
 * <pre>{@code
 * ConfiguredRehearsal ledger = ConfiguredRehearsal.at("classpath:db/migration", classLoader);
 * try (Rehearsal rehearsal = ledger.start(RunOptions.named("nightly"))) {
 *     rehearsal.rehearseAll();
 *     SafetyReport report = rehearsal.report();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfiguredRehearsal {
    /** How long the start of a server may take, a pulled image included. */
    private static final Duration START = Duration.ofMinutes(3);

    private final Services services;
    private final ConfigurationFile file;
    private final MigrationFiles files;
    private final Configuration configuration;
    private final DatabaseEngine engine;
    private final MigrationHistory history;

    private ConfiguredRehearsal(
            Services services,
            ConfigurationFile file,
            MigrationFiles files,
            Configuration configuration,
            DatabaseEngine engine,
            MigrationHistory history) {
        this.services = services;
        this.file = file;
        this.files = files;
        this.configuration = configuration;
        this.engine = engine;
        this.history = history;
    }

    /**
     * What gives the engine of an id for some migrations: the one of that id; for an empty id the only one on the class
     * path, or the one for which the migrations have a folder.
     */
    public static Function<String, DatabaseEngine> engines(MigrationFiles files, ClassLoader classLoader) {
        Services services = new Services(classLoader);
        return id -> services.engine(id, files);
    }

    /**
     * Reads migrations and the configuration beside them.
     *
     * @param location {@code classpath:folder}, {@code filesystem:path} or a path
     * @throws ConfigurationException if there is nothing, or it cannot be used; the message says why
     */
    public static ConfiguredRehearsal at(String location, ClassLoader classLoader) {
        return at(location, "", classLoader);
    }

    /**
     * Reads migrations and a given configuration.
     *
     * @param location {@code classpath:folder}, {@code filesystem:path} or a path
     * @param configurationFile the file, written likewise; empty for the one beside the migrations, if any
     * @throws ConfigurationException if there is nothing, or it cannot be used; the message says why
     */
    public static ConfiguredRehearsal at(String location, String configurationFile, ClassLoader classLoader) {
        Services services = new Services(classLoader);
        HistoryReader reader = new HistoryReader(classLoader);
        MigrationFiles files = WrittenFiles.without(reader.files(location));
        ConfigurationFile file = ConfigurationFile.find(location, configurationFile, classLoader);
        Configuration configuration = file.read(services.packs(), id -> services.engine(id, files));
        DatabaseEngine engine = services.engine(configuration.engine(), files);
        LayoutOptions options = new LayoutOptions(
                engine.id(),
                configuration.placeholders(),
                configuration.environment().settings().tool(),
                configuration.order());
        MigrationHistory history = reader.read(files, configuration.layout(), options, configuration.apart());
        RegressionFolder.validate(configuration.settings(), history);
        return new ConfiguredRehearsal(services, file, files, configuration, engine, history);
    }

    /** The files below the migration root. */
    public MigrationFiles files() {
        return files;
    }

    /** What the team says about them. */
    public Configuration configuration() {
        return configuration;
    }

    /** The same, but without the search for the smallest failing rows, whatever the file says. */
    public ConfiguredRehearsal withoutShrinking() {
        RehearsalSettings settings = configuration.settings();
        Configuration quick = configuration.with(
                settings.withReproducing(settings.reproducing().withoutShrinking()));
        return new ConfiguredRehearsal(services, file, files, quick, engine, history);
    }

    /** The folder in which formerly failing rows are kept, as a path; whether it exists or not. */
    public String regressionFolder() {
        return file.regressionFolder(configuration.regressions()).inSources();
    }

    /** The steps. */
    public MigrationHistory history() {
        return history;
    }

    /**
     * Prepares a run; the server is started by the first node that is rehearsed. The caller closes it.
     *
     * @throws ConfigurationException if the class path lacks a part, or the options name an unknown version
     * @throws dev.migrationsafety.finding.ProvisioningException if no server can be had; the message has every reason
     */
    public Rehearsal start(RunOptions options) {
        RehearsalSettings configured = configuration.settings();
        RehearsalSettings settings = Described.with(
                        configured, options.runOverrides().over(configured.sampling()))
                .withOnly(options.only());
        RecordGenerator generator = services.generator(engine.id(), configuration.generators());
        RehearsalParts parts = new RehearsalParts(
                engine,
                servers(options),
                generator,
                invariants(),
                options.clock(),
                options.progress(),
                RehearsalParts.workersHere(),
                options.command(),
                services.runner(history.runner()));
        return new Rehearsal(history, settings, parts, options.test());
    }

    /**
     * Accepts everything that a report contains, but what could not be examined, in the configuration file; the rest of the
     * file stays as it is.
     *
     * @param report a report about these migrations
     * @param owner who decided
     * @param expires last day on which it is accepted
     * @return the waivers that were added; none if the report contains nothing to accept
     * @throws ConfigurationException if the file is on the class path, or its form leaves doubt where they belong
     */
    public List<Waiver> acceptExisting(SafetyReport report, String owner, LocalDate expires) {
        List<Waiver> waivers = ExistingFindings.waivers(report, owner, expires);
        if (!waivers.isEmpty()) {
            new ExistingFindings(file, services.packs(), id -> engine).write(waivers);
        }
        return waivers;
    }

    private List<Invariant> invariants() {
        List<Invariant> invariants = new ArrayList<>();
        for (RulePack pack : services.packs()) {
            configuration.rules().forEach((key, items) -> {
                if (pack.keys().contains(key)) {
                    invariants.addAll(pack.invariants(key, items, engine));
                }
            });
        }
        return invariants;
    }

    private Supplier<DatabaseServer> servers(RunOptions options) {
        ServerRequest request =
                new ServerRequest(engine.id(), configuration.settings().version(), START);
        Supplier<ProvisionedServer> provisioned;
        if (options.server().isPresent()) {
            RunOptions.GivenUrl given = options.server().get();
            provisioned = () -> engine.given(given.url(), given.user(), given.password());
        } else {
            Provisioner provisioner = options.provisioner().isEmpty()
                    ? services.provisioners().choose(request)
                    : services.provisioners().choose(options.provisioner(), request);
            provisioned = () -> provisioner.provision(request);
        }
        return () -> {
            DatabaseServer server = open(provisioned.get());
            return options.statistics().map(counts -> counts.around(server)).orElse(server);
        };
    }

    private DatabaseServer open(ProvisionedServer server) {
        try {
            return engine.open(server, configuration.environment());
        } catch (RuntimeException e) {
            try {
                server.close();
            } catch (RuntimeException atClose) {
                e.addSuppressed(atClose);
            }
            throw e;
        }
    }
}
