package dev.migrationsafety.engine.script;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.schema.ContainerName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** The outcome of running a script. A failing statement is an outcome, not an exception. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface ScriptOutcome {
    /** How many statements ran to their end; absent if the runner cannot know. */
    OptionalInt statements();

    /** The number to count as examined: the statements, or the one script where the runner cannot count them. */
    default int examined() {
        return statements().orElse(1);
    }

    /**
     * All statements ran.
     *
     * @param statements how many; absent if the runner cannot know
     * @param written records that statements of the script wrote, by container, as the server counted them, rewrites left
     *     out; absent if the runner cannot know
     * @param passedOver errors that its tool ignored, in spite of a successful exit status
     * @param unmatched statements that change or remove records and matched none
     */
    record Succeeded(
            OptionalInt statements,
            Optional<Map<ContainerName, Written>> written,
            List<Failed> passedOver,
            List<Statement> unmatched)
            implements ScriptOutcome {
        /** Copies. */
        public Succeeded {
            written = written.map(counts -> Collections.unmodifiableMap(new TreeMap<>(counts)));
            passedOver = List.copyOf(passedOver);
            unmatched = List.copyOf(unmatched);
        }

        /** A run whose runner counted everything, without an error. */
        public static Succeeded of(int statements, Map<ContainerName, Written> written, List<Statement> unmatched) {
            return new Succeeded(OptionalInt.of(statements), Optional.of(written), List.of(), unmatched);
        }

        /** A run that did nothing. */
        public static Succeeded nothing() {
            return of(0, Map.of(), List.of());
        }

        /** Whether records of a container were written, changed or removed; absent if the runner cannot know. */
        public Optional<Written> written(ContainerName container) {
            return written.map(counts -> counts.getOrDefault(container, Written.NOTHING));
        }

        /** Whether records of a container were changed or removed; not, if the runner cannot know. */
        public boolean changed(ContainerName container) {
            return written(container)
                    .filter(counts -> counts.updated() + counts.deleted() > 0)
                    .isPresent();
        }

        /** This run and the next as one. */
        public Succeeded and(Succeeded next) {
            List<Failed> errors = new ArrayList<>(passedOver);
            errors.addAll(next.passedOver);
            List<Statement> none = new ArrayList<>(unmatched);
            none.addAll(next.unmatched);
            return new Succeeded(sum(statements, next.statements), sum(written, next.written), errors, none);
        }

        private static OptionalInt sum(OptionalInt one, OptionalInt other) {
            return one.isPresent() && other.isPresent()
                    ? OptionalInt.of(one.getAsInt() + other.getAsInt())
                    : OptionalInt.empty();
        }

        private static Optional<Map<ContainerName, Written>> sum(
                Optional<Map<ContainerName, Written>> one, Optional<Map<ContainerName, Written>> other) {
            return one.flatMap(counts -> other.map(more -> {
                Map<ContainerName, Written> all = new TreeMap<>(counts);
                more.forEach((container, written) -> all.merge(container, written, Written::plus));
                return all;
            }));
        }
    }

    /**
     * A statement failed, or the tool as a whole.
     *
     * @param statements how many statements ran before it; absent if the runner cannot know
     * @param statement the statement that failed; its location may be the file alone
     * @param failure what went wrong
     */
    record Failed(OptionalInt statements, Statement statement, Failure failure) implements ScriptOutcome {
        /** File and line. */
        public Location location() {
            return statement.location();
        }

        /** The code of the failure, which is the class of a finding about it. */
        public String code() {
            return failure.code();
        }

        /** Whether it is of a kind. */
        public boolean is(Failure.Kind kind) {
            return failure.kind() == kind;
        }

        /** In words: number of the statement where it is known, line, code and message. */
        public String describe() {
            String where = statements.isPresent()
                    ? "statement " + (statements.getAsInt() + 1) + " (" + location() + ")"
                    : location().toString();
            return where + ": " + failure.describe();
        }
    }

    /**
     * How many records statements wrote.
     *
     * @param inserted new records
     * @param updated changed records
     * @param deleted removed records
     */
    record Written(long inserted, long updated, long deleted) {
        /** None. */
        public static final Written NOTHING = new Written(0, 0, 0);

        /** Both together. */
        public Written plus(Written more) {
            return new Written(inserted + more.inserted, updated + more.updated, deleted + more.deleted);
        }
    }
}
