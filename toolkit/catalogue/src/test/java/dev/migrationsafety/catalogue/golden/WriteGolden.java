package dev.migrationsafety.catalogue.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Rehearses every history of the record, two at a time, and writes the record; started by the profile {@code golden}. */
public final class WriteGolden {
    private static final int AT_A_TIME = 2;

    private WriteGolden() {}

    /**
     * Writes the record, and ends with 1 if a history could not be rehearsed.
     *
     * @param arguments the file to write, and a part of the names of the histories if not all are wanted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path file = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        List<GoldenHistory> histories = GoldenHistory.all().stream()
                .filter(history -> history.name().contains(part))
                .toList();
        if (histories.isEmpty()) {
            throw new IllegalArgumentException("No history has " + part + " in its name.");
        }
        List<Fact> facts = facts(histories);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, GoldenText.write(facts));
        System.out.println("Golden record: " + file.toAbsolutePath() + ", " + histories.size() + " histories, "
                + Files.size(file) / 1024 + " KiB");
        List<Fact> broken = facts.stream()
                .filter(history -> !history.first(GoldenHistory.BROKE).isEmpty())
                .toList();
        broken.forEach(history ->
                System.out.println("Could not rehearse " + history.text() + ": " + history.first(GoldenHistory.BROKE)));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** The longest first: those whose smallest rows are looked for, and the samples. */
    private static List<Fact> facts(List<GoldenHistory> histories) throws InterruptedException, ExecutionException {
        List<GoldenHistory> order = new ArrayList<>(histories);
        order.sort(Comparator.comparing(
                history -> !history.shrunk() && !history.name().startsWith("sample")));
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Fact>> running = order.stream()
                    .map(history -> workers.submit(() -> {
                        long start = System.nanoTime();
                        Fact fact = history.record();
                        System.out.println(done.incrementAndGet() + " of " + order.size() + " " + history.name() + ", "
                                + (System.nanoTime() - start) / 1_000_000 + " ms");
                        return fact;
                    }))
                    .toList();
            List<Fact> facts = new ArrayList<>();
            for (Future<Fact> one : running) {
                facts.add(one.get());
            }
            facts.sort(Comparator.comparing(Fact::text));
            return facts;
        } finally {
            workers.shutdownNow();
        }
    }
}
