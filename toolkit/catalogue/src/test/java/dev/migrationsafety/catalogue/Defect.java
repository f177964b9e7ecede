package dev.migrationsafety.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One entry of the catalogue: a folder with {@code defect}, {@code twin} and {@code expected.yml}. */
record Defect(String name, Path folder, String rule, String step, String subject) {
    private static final Path ROOT = Path.of("src/test/resources/catalogue");

    /** Every entry, sorted by name. */
    static List<Defect> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Defect::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Defect read(Path folder) {
        try {
            Map<?, ?> expected = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("expected.yml")));
            return new Defect(
                    folder.getFileName().toString(),
                    folder,
                    String.valueOf(expected.get("rule")),
                    String.valueOf(expected.get("step")),
                    String.valueOf(expected.get("subject")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String defect() {
        return folder.resolve("defect").toString();
    }

    String twin() {
        return folder.resolve("twin").toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
