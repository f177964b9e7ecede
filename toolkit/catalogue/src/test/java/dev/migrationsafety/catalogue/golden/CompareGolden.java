package dev.migrationsafety.catalogue.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two golden records and prints what differs. Exit code 0 if nothing does, 1 if something does, 2 if it could
 * not be compared. Needs nothing but the JDK.
 */
public final class CompareGolden {
    private static final String ALL = "--all";
    private static final String COMMON = "--common";

    private CompareGolden() {}

    /**
     * Compares.
     *
     * @param arguments the old file and the new one; {@code --all} to print every place of each change, {@code --common}
     *     to leave out the histories that only one of them has
     */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean all = files.removeIf(ALL::equals);
        boolean common = files.removeIf(COMMON::equals);
        if (files.size() != 2) {
            out.println("Name two golden records, the old one first; " + ALL + " prints every place of each change, "
                    + COMMON + " leaves out histories that only one of them has.");
            return 2;
        }
        try {
            List<Fact> old = read(Path.of(files.get(0)));
            List<Fact> now = read(Path.of(files.get(1)));
            List<Difference> differences =
                    common ? Comparison.of(ofBoth(old, now), ofBoth(now, old)) : Comparison.of(old, now);
            out.print(new DifferenceText(all).write(differences));
            return differences.isEmpty() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            out.println("Could not compare: " + e.getMessage());
            return 2;
        }
    }

    /** Nothing in common is no agreement. */
    private static List<Fact> ofBoth(List<Fact> one, List<Fact> other) {
        Set<String> names = other.stream().map(Fact::title).collect(Collectors.toSet());
        List<Fact> both =
                one.stream().filter(history -> names.contains(history.title())).toList();
        if (both.isEmpty()) {
            throw new IllegalArgumentException("the two records have no history in common");
        }
        return both;
    }

    private static List<Fact> read(Path file) throws IOException {
        try {
            return GoldenText.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no golden record: " + e.getMessage(), e);
        }
    }
}
