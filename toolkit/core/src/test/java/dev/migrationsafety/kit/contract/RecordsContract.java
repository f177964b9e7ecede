package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT_ID;
import static dev.migrationsafety.kit.contract.EngineFixture.AMOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.POSTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.Database;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each {@link Database} owes its callers when it loads, removes and aggregates records. */
public abstract class RecordsContract extends OnServer {
    @Test
    void refusesADuplicateAndTakesTheRest() {
        NewRecord duplicate = fixture.newAccount(1, "5.00");
        LoadResult result = load(fixture.newAccount(1, "1.00"), duplicate, fixture.newAccount(2, "2.00"));

        assertThat(result.written()).isEqualTo(Map.of(ACCOUNT, 2));
        assertThat(result.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.record()).isEqualTo(duplicate);
            assertThat(refusal.failure().kind()).isEqualTo(Failure.Kind.DUPLICATE_KEY);
            assertThat(refusal.failure().message()).isNotBlank();
            assertThat(refusal.failure().place().container()).contains(ACCOUNT);
        });
        assertThat(result.dropped()).isEqualTo(Map.of(ACCOUNT, 1));
        assertThat(digest().recordCount(ACCOUNT)).isEqualTo(2);
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        LoadResult result = load(fixture.newAccount(1, "1.00"), fixture.newPosting(7, 1), fixture.newPosting(8, 2));

        if (!fixture.enforcesReferences()) {
            assertThat(result.refused()).isEmpty();
            return;
        }
        assertThat(result.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.record()).isEqualTo(fixture.newPosting(8, 2));
            assertThat(refusal.failure().kind()).isEqualTo(Failure.Kind.CONSTRAINT);
        });
    }

    @Test
    void removesRecordsWithThoseThatRefer() {
        passes(fixture.account(1, "1"), fixture.account(2, "2"), fixture.posting(7, 1), fixture.posting(8, 2));
        Records all = database.records(container(ACCOUNT), List.of(fixture.id()));
        database.remove(
                database.observeSchema(),
                new Records(
                        ACCOUNT,
                        all.identity(),
                        all.fields(),
                        all.records().stream()
                                .filter(record -> "1".equals(record.text(fixture.id())))
                                .toList()));

        assertThat(texts(ACCOUNT, fixture.id())).containsExactly("2");
        assertThat(texts(POSTING, fixture.id()))
                .isEqualTo(fixture.enforcesReferences() ? List.of("8") : List.of("7", "8"));
        database.empty(database.observeSchema(), List.of(ACCOUNT));
        assertThat(texts(ACCOUNT, fixture.id())).isEmpty();
        assertThat(texts(POSTING, fixture.id()).isEmpty()).isEqualTo(fixture.enforcesReferences());
    }

    @Test
    void aggregatesExactly() {
        passes(
                fixture.account(1, "0.10"),
                fixture.account(2, "0.20"),
                fixture.account(3, "99999999999999.70"),
                fixture.posting(7, 1));
        Aggregate sum = new Aggregate.Sum(ACCOUNT, AMOUNT, List.of());
        Aggregate amounts = new Aggregate.Amounts(ACCOUNT, List.of(fixture.id()), AMOUNT);
        Aggregate orphans = new Aggregate.Orphans(POSTING, List.of(ACCOUNT_ID), ACCOUNT, List.of(fixture.id()));

        assertThat(database.aggregate(List.of(sum, amounts, orphans)))
                .satisfiesExactly(
                        result -> {
                            assertThat(result.aggregate()).isEqualTo(sum);
                            assertThat(result.records()).isEqualTo(3);
                            assertThat(result.groups()).containsOnlyKeys("");
                            assertThat(result.groups()).hasEntrySatisfying("", text -> assertThat(new BigDecimal(text))
                                    .isEqualByComparingTo("100000000000000"));
                        },
                        result -> assertThat(result.groups())
                                .isEqualTo(Map.of("1", "0.1", "2", "0.2", "3", "99999999999999.7")),
                        result -> assertThat(result.groups()).isEqualTo(Map.of("", "0")));
    }
}
