package dev.migrationsafety.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class MigratedIT {
    @BeforeAll
    static void history() throws IOException {
        Path folder = Path.of(LedgerPropertyCases.LOCATION);
        Files.createDirectories(folder);
        Ledger.write(folder, "generators: [" + LedgerRows.class.getName() + "]\n");
    }

    @Test
    void propertiesOfUsersDrawRowsOfAVersionAndShrinkThem() {
        List<Event> ended = EngineTestKit.engine("jqwik")
                .selectors(selectClass(LedgerPropertyCases.class))
                .configurationParameter("jqwik.database", "target/.jqwik-database")
                .execute()
                .testEvents()
                .finished()
                .list();

        assertThat(result(ended, "journalsAreBalancedInAFreshDatabase").getStatus())
                .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(result(ended, "noPostingIsLarge").getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
    }

    @Test
    void rowsShrinkToTheFewestThatAreClosedAndThenToTheSimplest() {
        try (Migrated ledger = Migrated.open(LedgerPropertyCases.LOCATION)) {
            JqwikSession.run(() -> {
                Shrinkable<RowSet> drawn = ledger.rows("2").generator(1000).next(new Random(1));
                Predicate<RowSet> fails = rows -> LedgerPropertyCases.large(rows.of("posting")) > 0;
                assertThat(drawn.value().size()).isGreaterThan(40);
                assertThat(fails.test(drawn.value())).isTrue();

                RowSet least = shrunk(drawn, fails).value();

                assertThat(least.rows().stream().map(row -> row.container().name()))
                        .containsExactlyInAnyOrder("account", "journal", "posting");
                NewRecord account = least.of("account").get(0);
                assertThat(account.values())
                        .containsEntry(FieldPath.of("note"), Value.NULL)
                        .containsEntry(FieldPath.of("opened_on"), Value.NULL);
                assertThat(least.of("journal").get(0).values()).containsEntry(FieldPath.of("reference"), Value.of("a"));
                try (FreshDatabase database = ledger.database("2")) {
                    database.load(least);
                }
            });
        }
    }

    @Test
    void sameSeedDrawsTheSameRows() {
        try (Migrated ledger = Migrated.open(LedgerPropertyCases.LOCATION)) {
            JqwikSession.run(() -> assertThat(
                            ledger.rows("").generator(1000).next(new Random(3)).value())
                    .isEqualTo(
                            ledger.rows("").generator(1000).next(new Random(3)).value()));
        }
    }

    @Test
    void refusedRowsAndUnknownVersionsAreTold() {
        try (Migrated ledger = Migrated.open(LedgerPropertyCases.LOCATION);
                FreshDatabase database = ledger.database("1")) {
            Map<String, String> values = new TreeMap<>(Map.of("id", "1", "number", "FR1"));
            RowSet rows = new RowSet(List.of(NewRecord.ofTexts(ContainerName.of("account"), values)));

            assertThatThrownBy(() -> database.load(rows))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageStartingWith("The server rejected 1 of 1 rows, the first one in account: 23514 ")
                    .hasMessageContaining("account_number_german");
            assertThatThrownBy(() -> ledger.database("9"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("Version 9 is not in ");
        }
    }

    private static Shrinkable<RowSet> shrunk(Shrinkable<RowSet> start, Predicate<RowSet> fails) {
        Shrinkable<RowSet> best = start;
        while (true) {
            Shrinkable<RowSet> present = best;
            Optional<Shrinkable<RowSet>> next = best.shrink()
                    .filter(smaller -> smaller.distance().compareTo(present.distance()) < 0)
                    .filter(smaller -> fails.test(smaller.value()))
                    .findFirst();
            if (next.isEmpty()) {
                return best;
            }
            best = next.get();
        }
    }

    private static TestExecutionResult result(List<Event> events, String property) {
        return events.stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(property))
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .findFirst()
                .orElseThrow();
    }
}
