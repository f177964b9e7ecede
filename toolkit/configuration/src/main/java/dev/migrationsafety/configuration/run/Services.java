package dev.migrationsafety.configuration.run;

import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.data.generator.TakesUserRows;
import dev.migrationsafety.data.generator.UserRows;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.engine.provision.Provisioners;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The services on the class path: one per role, or an error that names all candidates. */
final class Services {
    private final ClassLoader classLoader;

    Services(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    List<RulePack> packs() {
        return load(RulePack.class);
    }

    Provisioners provisioners() {
        return new Provisioners(load(Provisioner.class));
    }

    /** The only generator that makes records for an engine. */
    private RecordGenerator generator(String engine) {
        List<RecordGenerator> found = load(RecordGenerator.class).stream()
                .filter(generator -> generator.generatesFor(engine))
                .toList();
        if (found.isEmpty()) {
            throw new ConfigurationException("No row generator for " + engine
                    + " is on the class path. Add migration-safety-generation, or a starter that includes it.");
        }
        if (found.size() > 1) {
            throw new ConfigurationException("Two row generators for " + engine + " are on the class path: "
                    + names(found) + ". Remove one of them.");
        }
        return found.get(0);
    }

    /** The generator for an engine, with what the named classes state. */
    RecordGenerator generator(String engine, List<String> names) {
        RecordGenerator generator = generator(engine);
        if (names.isEmpty()) {
            return generator;
        }
        if (!(generator instanceof TakesUserRows taking)) {
            throw new ConfigurationException("The row generator "
                    + generator.getClass().getName()
                    + " does not support the classes under generators: in the configuration. Remove the key.");
        }
        return taking.with(names.stream().map(this::userRows).toList());
    }

    /** What runs the scripts of a history, by its id. */
    StepRunner runner(String id) {
        List<StepRunner> fitting = load(StepRunner.class).stream()
                .filter(runner -> runner.id().equals(id))
                .toList();
        if (fitting.size() > 1) {
            throw new ConfigurationException(
                    "Two runners are named " + id + ": " + names(fitting) + ". Remove one of them.");
        }
        if (fitting.isEmpty() && !id.equals(StepRunner.SESSIONS.id())) {
            throw new ConfigurationException("The runner '" + id
                    + "', which the layout of these migrations needs, is not on the class path. Add the"
                    + " artifact that contains it.");
        }
        return fitting.isEmpty() ? StepRunner.SESSIONS : fitting.get(0);
    }

    private UserRows userRows(String name) {
        try {
            Class<?> type = Class.forName(name, true, classLoader);
            if (!UserRows.class.isAssignableFrom(type)) {
                throw new ConfigurationException("generators: in the configuration names " + name
                        + ", which does not generate rows. Make it implement"
                        + " dev.migrationsafety.jqwik.RowArbitraries.");
            }
            return (UserRows) type.getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new ConfigurationException(
                    "generators: in the configuration names " + name
                            + ", which is not on the class path. Correct the name, or add the artifact that"
                            + " contains it.",
                    e);
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e instanceof InvocationTargetException made ? made.getTargetException() : e;
            throw new ConfigurationException(
                    "generators: in the configuration names " + name + ", which cannot be instantiated: " + cause
                            + ". It must be public and have a public no-argument constructor.",
                    e);
        }
    }

    /**
     * The engine of an id; without one, the only engine on the class path, or the one for which the root has a folder.
     */
    DatabaseEngine engine(String id, MigrationFiles files) {
        List<DatabaseEngine> found = load(DatabaseEngine.class);
        if (found.isEmpty()) {
            throw new ConfigurationException(
                    "No database engine is on the class path. Add migration-safety-starter-postgresql.");
        }
        List<DatabaseEngine> fitting = id.isEmpty()
                ? found
                : found.stream().filter(engine -> engine.id().equals(id)).toList();
        if (fitting.isEmpty()) {
            throw new ConfigurationException("There is no engine '" + id + "' on the class path. Available engines: "
                    + ids(found) + ". Correct engine: in " + ConfigurationFile.NAME
                    + ", or add the artifact that contains it.");
        }
        if (fitting.size() > 1) {
            List<DatabaseEngine> foldered = fitting.stream()
                    .filter(engine ->
                            files.files().stream().anyMatch(file -> file.path().startsWith(engine.id() + "/")))
                    .toList();
            fitting = foldered.isEmpty() ? fitting : foldered;
        }
        if (fitting.size() > 1) {
            throw new ConfigurationException("Two engines could rehearse " + files.location() + ": " + names(fitting)
                    + ". Set engine: in " + ConfigurationFile.NAME + " to one of " + ids(fitting) + ".");
        }
        return fitting.get(0);
    }

    private <T> List<T> load(Class<T> role) {
        try {
            return ServiceLoader.load(role, classLoader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new ConfigurationException(
                    "A " + role.getSimpleName() + " on the class path cannot be loaded: " + e.getMessage()
                            + ". Remove or repair the artifact that contains it.",
                    e);
        }
    }

    private static String ids(List<DatabaseEngine> engines) {
        return engines.stream().map(DatabaseEngine::id).sorted().collect(Collectors.joining(", "));
    }

    private static String names(List<?> services) {
        return services.stream()
                .map(service -> service.getClass().getName())
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
