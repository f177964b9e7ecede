package dev.migrationsafety.counterexample.shrinking;

import static dev.migrationsafety.counterexample.shrinking.Bank.account;
import static dev.migrationsafety.counterexample.shrinking.Bank.customer;
import static dev.migrationsafety.counterexample.shrinking.Bank.posting;
import static dev.migrationsafety.counterexample.shrinking.Bank.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final FieldPath ID = FieldPath.of("id");
    private static final List<NewRecord> ROWS = List.of(
            customer(300, "Ada", null),
            customer(301, "Grace", "300"),
            account(20, 300),
            account(21, 301),
            posting(1001, 20, "5.005", "rent"),
            posting(1002, 21, "7.25", null),
            posting(1003, 21, "9.005", "food"));

    private final List<List<NewRecord>> tried = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    private Optional<List<NewRecord>> shrink(
            List<NewRecord> rows, TakenValues takenValues, Predicate<List<NewRecord>> fails) {
        Shrinker shrinker = new Shrinker(
                Bank.SCHEMA,
                Bank.REFERENCES,
                Bank.SIMPLER,
                takenValues,
                some -> {
                    tried.add(some);
                    return fails.test(some);
                },
                () -> tried.size() >= most);
        return shrinker.shrink(
                rows,
                List.of(IntStream.range(0, rows.size()).boxed().toList()),
                suspectField -> suspectField.field().equals(FieldPath.of("amount")));
    }

    private static boolean hasHalfCent(List<NewRecord> rows) {
        return rows.stream().anyMatch(row -> String.valueOf(row.text(FieldPath.of("amount")))
                .endsWith("005"));
    }

    @Test
    void leavesOneRowWithItsParentsAndTheSimplestValues() {
        assertThat(shrink(ROWS, new TakenValues(List.of()), ShrinkerTest::hasHalfCent))
                .contains(List.of(
                        row(Bank.CUSTOMER, "id", "1"),
                        account(1, 1),
                        row(Bank.POSTING, "id", "1", "account", "1", "amount", "5.005")));
    }

    @Test
    void triesOnlySetsThatAreClosed() {
        shrink(ROWS, new TakenValues(List.of()), ShrinkerTest::hasHalfCent);

        assertThat(tried).allSatisfy(rows -> {
            assertThat(values(rows, Bank.ACCOUNT, "id")).containsAll(values(rows, Bank.POSTING, "account"));
            assertThat(values(rows, Bank.CUSTOMER, "id")).containsAll(values(rows, Bank.ACCOUNT, "owner"));
        });
    }

    private static List<String> values(List<NewRecord> rows, Object table, String column) {
        return rows.stream()
                .filter(row -> row.container().equals(table))
                .map(row -> String.valueOf(row.text(FieldPath.of(column))))
                .toList();
    }

    @Test
    void dropsAParentOnceTheReferenceToItIsNull() {
        List<NewRecord> rows = List.of(customer(1, "a", null), customer(9, "Grace", "1"));

        assertThat(shrink(rows, new TakenValues(List.of()), some -> some.stream()
                        .anyMatch(row -> "Grace".equals(row.text(FieldPath.of("name"))))))
                .contains(List.of(row(Bank.CUSTOMER, "id", "2", "name", "Grace")));
    }

    @Test
    void keepsACircleThatIsNeeded() {
        List<NewRecord> rows = List.of(customer(7, "x", "8"), customer(8, "y", "7"), customer(9, "z", null));

        assertThat(shrink(
                        rows,
                        new TakenValues(List.of()),
                        some -> some.stream()
                                        .filter(row -> row.text(FieldPath.of("adviser")) != null)
                                        .count()
                                == 2))
                .contains(List.of(
                        row(Bank.CUSTOMER, "id", "2", "adviser", "1"), row(Bank.CUSTOMER, "id", "1", "adviser", "2")));
    }

    @Test
    void passesOverKeysThatAreTaken() {
        TakenValues takenValues = new TakenValues(List.of(new Records(
                Bank.CUSTOMER,
                List.of(ID),
                List.of(ID),
                List.of(new DataRecord(new TreeMap<>(Map.of(ID, Value.of("1"))))))));

        assertThat(shrink(List.of(customer(300, null, null)), takenValues, rows -> !rows.isEmpty()))
                .contains(List.of(row(Bank.CUSTOMER, "id", "2")));
    }

    @Test
    void keepsWhatMustDiffer() {
        List<NewRecord> rows = List.of(customer(300, "same", null), customer(301, "SAME", null));

        assertThat(shrink(
                        rows,
                        new TakenValues(List.of()),
                        some -> some.size() == 2
                                && some.stream()
                                                .map(row -> String.valueOf(row.text(FieldPath.of("name"))))
                                                .distinct()
                                                .count()
                                        == 2))
                .get()
                .satisfies(found -> assertThat(found).hasSize(2).anyMatch(row -> !row.values()
                        .containsKey(FieldPath.of("name"))));
    }

    @Test
    void findsNothingWhereNothingFails() {
        assertThat(shrink(ROWS, new TakenValues(List.of()), rows -> false)).isEmpty();
        assertThat(tried)
                .containsExactly(List.of(
                        ROWS.get(0), ROWS.get(1), ROWS.get(2), ROWS.get(3), ROWS.get(4), ROWS.get(5), ROWS.get(6)));
    }

    @Test
    void endsWithTheSmallestSoFarWhenTimeIsOver() {
        most = 4;

        Optional<List<NewRecord>> found = shrink(ROWS, new TakenValues(List.of()), ShrinkerTest::hasHalfCent);

        assertThat(tried).hasSize(4);
        assertThat(found).get().satisfies(rows -> assertThat(rows).hasSizeLessThan(ROWS.size()));
    }

    @Test
    void makesNoCandidateOnceTimeIsOver() {
        for (int tries = 0; tries < 30; tries++) {
            most = tries;
            tried.clear();
            int[] late = {0};
            SimplerValues counting = new SimplerValues() {
                @Override
                public List<Value> than(Value value, Field type) {
                    late[0] += tried.size() >= most ? 1 : 0;
                    return Bank.SIMPLER.than(value, type);
                }

                @Override
                public List<Value> keys(Field type) {
                    late[0] += tried.size() >= most ? 1 : 0;
                    return Bank.SIMPLER.keys(type);
                }
            };
            Shrinker shrinker = new Shrinker(
                    Bank.SCHEMA,
                    Bank.REFERENCES,
                    counting,
                    new TakenValues(List.of()),
                    some -> {
                        tried.add(some);
                        return hasHalfCent(some);
                    },
                    () -> tried.size() >= most);

            Optional<List<NewRecord>> found =
                    shrinker.shrink(ROWS, List.of(List.of(0), List.of(0, 1, 2, 3, 4, 5, 6)), suspectField -> false);

            assertThat(tried).hasSizeLessThanOrEqualTo(most);
            assertThat(late[0]).isZero();
            found.ifPresent(rows -> assertThat(hasHalfCent(rows)).isTrue());
        }
    }
}
