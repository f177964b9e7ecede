package dev.migrationsafety.catalogue;

import dev.migrationsafety.attribution.AttributionLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One entry of the catalogue: a folder with {@code defect}, {@code twin} and {@code expected.yml}.
 *
 * @param findings every finding of the defect: first that which the entry is about, then those under {@code also}
 * @param warnings every finding of the twin, all of them warnings; mostly none
 * @param attribution the lines of the attribution table by which findings of the defect are left out, as far as the
 *     entry shows them; mostly none
 */
record Defect(
        String name, Path folder, List<Expected> findings, List<Expected> warnings, List<AttributionLine> attribution) {
    private static final Path ROOT = Path.of("src/test/resources/catalogue");

    /** Every entry, sorted by name. */
    static List<Defect> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Defect::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every n-th entry; the first has an index below n. */
    static List<Defect> every(int n, int first) {
        List<Defect> all = all();
        return IntStream.range(0, all.size())
                .filter(index -> index % n == first)
                .mapToObj(all::get)
                .toList();
    }

    private static Defect read(Path folder) {
        try {
            Map<?, ?> expected = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("expected.yml")));
            List<Expected> findings = new ArrayList<>();
            findings.add(Expected.read(expected));
            findings.addAll(list(expected, "also"));
            return new Defect(
                    folder.getFileName().toString(), folder, findings, list(expected, "twin"), attribution(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Expected> list(Map<?, ?> expected, String key) {
        return expected.get(key) instanceof List<?> entries
                ? entries.stream()
                        .map(entry -> Expected.read((Map<?, ?>) entry))
                        .toList()
                : List.of();
    }

    private static List<AttributionLine> attribution(Map<?, ?> expected) {
        return expected.get("attribution") instanceof List<?> ids
                ? ids.stream().map(id -> line(id.toString())).toList()
                : List.of();
    }

    private static AttributionLine line(String id) {
        return Stream.of(AttributionLine.values())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected.yml: there is no attribution line " + id));
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
