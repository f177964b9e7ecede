package dev.migrationsafety.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Removes the empty file {@code .jqwik-database} that jqwik's engine leaves in the working directory. The engine is on
 * the class path for the sake of generated rows, and writes the file also in projects without a property. A file that was
 * there before, that contains something, or of a run with properties, is the user's.
 */
public final class JqwikLeftover implements TestExecutionListener {
    private static final String ENGINE = "[engine:jqwik]";

    /** The size of the stream header of Java's serialization. */
    private static final long SIZE_OF_NOTHING = 4;

    private final Path file;
    private boolean ours;

    /** For the launcher. */
    public JqwikLeftover() {
        this(Path.of(".jqwik-database"));
    }

    JqwikLeftover(Path file) {
        this.file = file;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ours = !Files.exists(file)
                && plan.getRoots().stream()
                        .filter(root -> root.getUniqueId().equals(ENGINE))
                        .map(TestIdentifier::getUniqueIdObject)
                        .allMatch(root -> plan.getChildren(root).isEmpty());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            if (ours && Files.exists(file) && Files.size(file) == SIZE_OF_NOTHING) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.out.println("migration-safety: " + file + " could not be removed: " + e);
        }
    }
}
