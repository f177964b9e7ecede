package dev.migrationsafety.migration.layout;

import dev.migrationsafety.finding.ConfigurationException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Collects problems, so that one message lists all of them; for implementors of layouts. Used by one thread. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Problems {
    private final String headline;
    private final Set<String> lines = new LinkedHashSet<>();

    /**
     * Starts without a problem.
     *
     * @param headline what failed and where, without a full stop, for example
     *     {@code Migrations in db/migration cannot be read as flyway}
     */
    public Problems(String headline) {
        this.headline = headline;
    }

    /**
     * Adds one.
     *
     * @param where file names, with a line where one is known
     * @param what observed, expected and the next step
     */
    public void add(String where, String what) {
        lines.add(where + ": " + what);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Goes on only if all is well.
     *
     * @throws ConfigurationException if there is a problem; its message lists all of them
     */
    public void throwIfAny() {
        if (!lines.isEmpty()) {
            String count = lines.size() == 1 ? "1 problem" : lines.size() + " problems";
            throw new ConfigurationException(headline + ", " + count + ":\n- " + String.join("\n- ", lines));
        }
    }
}
