package dev.migrationsafety.configuration.file;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.Contents;
import dev.migrationsafety.configuration.InitScript;
import dev.migrationsafety.configuration.Place;
import dev.migrationsafety.configuration.RegressionFolder;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.RulePack;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A configuration file, {@code migration-safety.yml}; for callers. It is read strictly: unknown keys, wrong types,
 * missing owners and reasons are reported together, with their lines.
 *
 * <pre>{@code
 * Configuration configuration =
 *         ConfigurationFile.find("db/migration", "", classLoader).read(packs, engines);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationFile {
    /** Its name beside the migrations. */
    public static final String NAME = "migration-safety.yml";

    private final Contents contents;
    private final Place root;
    private final Optional<Place> file;

    private ConfigurationFile(Contents contents, Place root, Optional<Place> file) {
        this.contents = contents;
        this.root = root;
        this.file = file;
    }

    /**
     * Finds the file of some migrations.
     *
     * @param location the migration root, as {@code classpath:folder}, {@code filesystem:path} or a path
     * @param configuration the file, written likewise; empty for {@link #NAME} beside the migrations, which may be absent
     * @param classLoader for locations on the class path
     * @throws ConfigurationException if the given file does not exist
     */
    public static ConfigurationFile find(String location, String configuration, ClassLoader classLoader) {
        Contents contents = new Contents(classLoader);
        Place root = Place.of(location);
        if (configuration.isEmpty()) {
            Place beside = root.below(NAME);
            return new ConfigurationFile(contents, root, contents.read(beside).map(bytes -> beside));
        }
        Place given = Place.of(configuration);
        if (contents.read(given).isEmpty()) {
            throw new ConfigurationException("Configuration " + configuration
                    + " does not exist. Correct the path, or omit it to use " + NAME + " next to the migrations.");
        }
        return new ConfigurationFile(contents, root, Optional.of(given));
    }

    /**
     * Reads it; without a file, the defaults.
     *
     * @param packs the rule packs on the class path, whose keys the file may hold
     * @param engines gives the engine of an id, which may be empty; the engine reads the settings that only it has
     * @throws ConfigurationException if it cannot be used; the message lists every problem with its line
     */
    public Configuration read(Collection<RulePack> packs, Function<String, DatabaseEngine> engines) {
        return read(
                packs,
                engines,
                file.map(place -> Contents.text(place, contents.read(place).orElseThrow())));
    }

    /** Reads a text as if it stood in this file; no text gives the defaults. */
    public Configuration read(
            Collection<RulePack> packs, Function<String, DatabaseEngine> engines, Optional<String> text) {
        String source = file.map(Place::toString).orElse("");
        ConfigurationProblems problems = new ConfigurationProblems(source);
        Section section = new Section(
                "",
                text.flatMap(present -> compose(source, present))
                        .or(() -> compose(source, "{}"))
                        .orElseThrow(),
                problems);
        Configuration configuration = new ConfigurationReader(section, problems)
                .read(
                        source,
                        new RulesReader(packs, problems),
                        new EnvironmentReader(problems, this::init),
                        engines,
                        this::regressions);
        problems.throwIfAny();
        return configuration;
    }

    /**
     * The file in the file system, whether it exists or not.
     *
     * @throws ConfigurationException if the migrations are on the class path
     */
    public Path path() {
        Place place = file.orElseGet(() -> root.below(NAME));
        if (place.onClassPath()) {
            throw new ConfigurationException("Configuration " + place
                    + " is on the class path and cannot be changed there. Give the folder of the migrations instead.");
        }
        return Path.of(place.path());
    }

    private Optional<RegressionFolder> regressions(String path) {
        return RegressionFolder.read(path, regressionFolder(path), root, contents.classLoader());
    }

    /** The folder with formerly failing rows, whether it exists or not. */
    public Place regressionFolder(String path) {
        return file.orElseGet(() -> root.below(NAME)).beside(path);
    }

    private Optional<InitScript> init(String path) {
        Place place = file.orElseGet(() -> root.below(NAME)).beside(path);
        Optional<byte[]> found = contents.read(place);
        found.flatMap(bytes -> DumpFormat.refusal(path, bytes)).ifPresent(reason -> {
            throw new ConfigurationException(reason);
        });
        return found.map(bytes -> InitScript.of(path, bytes, Contents.text(place, bytes), root.relative(place)));
    }

    /** The tree of a text; empty for a file without content. */
    public static Optional<Node> compose(String source, String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(source).setUseMarks(true).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            ConfigurationProblems problems = new ConfigurationProblems(source);
            problems.add(e.getProblemMark(), "not valid YAML: " + e.getProblem());
            problems.throwIfAny();
            throw e;
        } catch (YamlEngineException e) {
            throw new ConfigurationException(
                    "Configuration " + source + " is not valid" + " YAML: " + e.getMessage() + ".", e);
        }
    }
}
