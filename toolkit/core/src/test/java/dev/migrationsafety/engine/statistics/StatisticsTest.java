package dev.migrationsafety.engine.statistics;

import static dev.migrationsafety.engine.statistics.FakeDatabase.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.engine.statistics.Statistics.Usage;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final ContainerName NAME = ContainerName.of("account");
    private static final List<FieldPath> FIELDS = List.of(FieldPath.of("owner"));

    /** A container without anything in it. */
    private record Empty(ContainerName name) implements Container {
        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public List<FieldPath> identity() {
            return List.of();
        }
    }

    private record Required(ContainerName container) implements Transition {
        @Override
        public Effect effect() {
            return Effect.REQUIRED;
        }

        @Override
        public String describe() {
            return container + ": required";
        }
    }

    private static final Container TABLE = new Empty(NAME);
    private static final Transition TRANSITION = new Required(NAME);
    private static final Script SCRIPT = new Script("001.sql", "", "SELECT 1", TransactionMode.NONE);

    private final List<String> calls = new ArrayList<>();
    private long now;
    private final Statistics statistics = new Statistics(() -> now += 1_500_000);
    private final DatabaseServer server = statistics.around(new FakeServer(calls));

    private SharedObjects shared() {
        return server.capability(SharedObjects.class).orElseThrow();
    }

    @Test
    void countsEveryUseOfAServerOnce() {
        shared().sharedSnapshot();
        try (DatabaseServer isolated = shared().isolated()) {
            DatabaseTemplate frozen = isolated.createBaseline().freeze();
            use(frozen.open());
            frozen.open().close();
            frozen.close();
        }

        assertThat(calls)
                .containsExactly(
                        "clusterSnapshot",
                        "isolated",
                        "createBaseline",
                        "freeze baseline",
                        "open",
                        "observeSchema clone",
                        "digest clone",
                        "rows clone",
                        "rows clone",
                        "aggregate clone",
                        "load clone",
                        "load clone",
                        "countUnholdable clone",
                        "countConcerned clone",
                        "withhold clone",
                        "empty clone",
                        "remove clone",
                        "setSequences clone",
                        "openSession UTC clone",
                        "run 001.sql",
                        "restore",
                        "close session",
                        "close clone",
                        "close clone",
                        "open",
                        "close clone",
                        "close template",
                        "close server");
        assertThat(statistics.usages())
                .isEqualTo(Map.ofEntries(
                        used(Operation.BASELINE, 1),
                        used(Operation.CLONE, 2),
                        used(Operation.FREEZE, 1),
                        used(Operation.DROP, 2),
                        used(Operation.DROP_FROZEN, 1),
                        used(Operation.CATALOG, 2),
                        used(Operation.DIGEST, 1),
                        used(Operation.READ, 2),
                        used(Operation.AGGREGATE, 1),
                        used(Operation.COUNT, 2),
                        used(Operation.LOAD, 2),
                        used(Operation.DELETE, 3),
                        used(Operation.ADJUST, 1),
                        used(Operation.SESSION, 1),
                        used(Operation.SCRIPT, 1),
                        used(Operation.ASK, 1),
                        used(Operation.CLOSE_SESSION, 1)));
    }

    /** Closes twice, which is one drop. */
    private static void use(Database database) {
        assertThat(database.observeSchema()).isSameAs(SCHEMA);
        database.digest(SCHEMA);
        Records rows = database.records(TABLE, FIELDS);
        database.read(TABLE, FIELDS, row -> {});
        database.aggregate(List.of());
        database.load(SCHEMA, sink -> {});
        database.load(SCHEMA, List.of());
        Borders borders = database.capability(Borders.class).orElseThrow();
        assertThat(borders.countUnholdable(TRANSITION)).contains(1L);
        assertThat(borders.countConcerned(TRANSITION)).isEqualTo(2);
        assertThat(borders.withhold(SCHEMA, TRANSITION)).isEqualTo(3);
        database.empty(SCHEMA, List.of(NAME));
        database.remove(SCHEMA, rows);
        database.capability(Counters.class).orElseThrow().setCounters(List.of());
        assertThat(database.unwrap(String.class)).contains("clone");
        try (ScriptSession session = database.openSession("UTC")) {
            assertThat(session.run(SCRIPT)).isEqualTo(ScriptOutcome.Succeeded.of(1, Map.of(), List.of()));
            assertThat(session.ask(SCRIPT)).isEqualTo(new Answer.NoQuery());
            session.restore();
        }
        database.close();
        database.close();
    }

    @Test
    void countsACallThatThrows() {
        Database database = server.createBaseline();

        assertThatThrownBy(() ->
                        database.capability(UserTriggers.class).orElseThrow().disableUserTriggers(NAME))
                .isInstanceOf(ObservationException.class)
                .hasMessage("The server is lost.");
        assertThat(statistics.usages())
                .isEqualTo(Map.ofEntries(used(Operation.BASELINE, 1), used(Operation.ADJUST, 1)));
    }

    @Test
    void doesNotCountAFrozenDatabaseAsDropped() {
        Database database = server.createBaseline();
        database.freeze();
        database.close();

        assertThat(statistics.usages())
                .isEqualTo(Map.ofEntries(used(Operation.BASELINE, 1), used(Operation.FREEZE, 1)));
        assertThat(calls).containsExactly("createBaseline", "freeze baseline", "close baseline");
    }

    @Test
    void handsOnWhatItDoesNotCount() {
        assertThat(server.description()).isEqualTo(FakeServer.DESCRIPTION);
        assertThat(shared().canIsolate()).isTrue();
        assertThat(server.leftovers()).containsExactly("a role");
        assertThat(statistics.usages()).isEmpty();
    }

    @Test
    void printsOneLineForEachOperationThatWasUsed() {
        Database database = server.createBaseline();
        database.observeSchema();
        database.observeSchema();

        assertThat(statistics.table())
                .isEqualTo(
                        """
                        operation                         count   total ms   mean ms
                        baselines created                     1          1       1.5
                        catalog reads                         2          3       1.5
                        """);
    }

    @Test
    void countsInSeveralThreads() {
        Statistics shared = new Statistics();
        IntStream.range(0, 1000).parallel().forEach(i -> shared.run(Operation.CLONE, () -> {}));

        assertThat(shared.usages().get(Operation.CLONE))
                .extracting(Usage::count)
                .isEqualTo(1000L);
    }

    /** A default method that a decorator does not hand on would hide what the engine does. */
    @Test
    void handsOnEveryMethodOfTheSpi() {
        assertThat(missing(DatabaseServer.class, CountedServer.class)).isEmpty();
        assertThat(missing(DatabaseTemplate.class, CountedTemplate.class)).isEmpty();
        assertThat(missing(Database.class, CountedDatabase.class)).isEmpty();
        assertThat(missing(ScriptSession.class, CountedSession.class)).isEmpty();
    }

    private static List<String> missing(Class<?> spi, Class<?> decorator) {
        return Arrays.stream(spi.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.stream(decorator.getDeclaredMethods()).noneMatch(own -> same(own, method)))
                .map(Method::toString)
                .toList();
    }

    private static boolean same(Method own, Method method) {
        return own.getName().equals(method.getName())
                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes());
    }

    private static Map.Entry<Operation, Usage> used(Operation operation, int count) {
        return Map.entry(operation, new Usage(count, Duration.ofNanos(1_500_000L * count)));
    }
}
