package dev.migrationsafety.configuration.file;

import dev.migrationsafety.configuration.RegressionFolder;
import dev.migrationsafety.settings.Reproducing;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how long smallest failing rows are looked for, and which formerly failing rows are replayed. */
final class ReproducingReader {
    private static final String SHRINK = "shrink";
    private static final String REGRESSIONS = "regressions";

    private final Section file;
    private final Function<String, Optional<RegressionFolder>> folders;
    private Set<String> apart = Set.of();

    ReproducingReader(Section file, Function<String, Optional<RegressionFolder>> folders) {
        this.file = file;
        this.folders = folders;
    }

    Reproducing read() {
        return shrink().with(folder().rows());
    }

    /** Files below the migration root that are not migrations but formerly failing rows; known after {@link #read}. */
    Set<String> apart() {
        return apart;
    }

    /** Where such rows are kept, whether the folder exists or not. */
    String folderName() {
        return file.text(REGRESSIONS, RegressionFolder.NAME);
    }

    private Reproducing shrink() {
        Reproducing standard = Reproducing.standard();
        if (!file.isMapping(SHRINK)) {
            Optional<String> word = file.text(SHRINK);
            word.filter(text -> !text.equals("none"))
                    .ifPresent(text -> file.problem(
                            SHRINK, "'shrink' is '" + text + "', but must be none or a mapping of finding and run"));
            return word.isPresent() ? standard.withoutShrinking() : standard;
        }
        Section section = file.section(SHRINK).orElseThrow();
        Reproducing limits = new Reproducing(
                limit(section, "finding", standard.perFinding()),
                limit(section, "run", standard.perRun()),
                standard.regressions());
        section.close();
        return limits;
    }

    private static Duration limit(Section section, String key, Duration otherwise) {
        return section.value(key, otherwise, "a duration, for example PT10S", EnvironmentReader::duration);
    }

    private RegressionFolder folder() {
        Optional<String> named = file.text(REGRESSIONS);
        Optional<RegressionFolder> found = folders.apply(named.orElse(RegressionFolder.NAME));
        if (named.isPresent() && found.isEmpty()) {
            file.problem(REGRESSIONS, "folder '" + named.get() + "' does not exist next to the configuration file");
        }
        RegressionFolder folder = found.orElseGet(RegressionFolder::none);
        apart = folder.belowRoot();
        return folder;
    }
}
