package dev.migrationsafety.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.rules.Opinion.Origin;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowBisectionTest {
    private static final Recipe START = new Recipe.Migrated(1);
    private static final FieldPath ID = FieldPath.of("id");

    private final List<List<Integer>> tried = new ArrayList<>();

    private static DataRecord row(int id) {
        return new DataRecord(new TreeMap<>(Map.of(ID, Value.of(String.valueOf(id)))));
    }

    private static List<DataRecord> rows(int... ids) {
        return IntStream.of(ids).mapToObj(RowBisectionTest::row).toList();
    }

    private static Records records(List<DataRecord> rows) {
        return new Records(ContainerName.of("account"), List.of(ID), List.of(ID), rows);
    }

    /** Tries the rows 1 to {@code count}; what stays of them is shown to the scripts. */
    private RowBisection sieve(int count, Predicate<List<Integer>> passes) {
        List<Integer> all = IntStream.rangeClosed(1, count).boxed().toList();
        return RowBisection.of(
                START, records(all.stream().map(RowBisectionTest::row).toList()), recipe -> {
                    List<Integer> stay = new ArrayList<>(all);
                    if (recipe instanceof Recipe.Without without) {
                        assertThat(without.from()).isEqualTo(START);
                        stay.removeIf(id -> without.records().records().contains(row(id)));
                    } else {
                        assertThat(recipe).isEqualTo(START);
                    }
                    tried.add(stay);
                    return passes.test(stay);
                });
    }

    @Test
    void triesLikelyRowsTogetherAndTheOthersAlone() {
        List<Integer> tried = new ArrayList<>();
        RowBisection sieve =
                RowBisection.of(START, records(rows(1, 2, 3, 4, 5, 6)), Set.copyOf(rows(2, 4, 6)), recipe -> {
                    List<DataRecord> gone = ((Recipe.Without) recipe).records().records();
                    tried.add(6 - gone.size());
                    return gone.containsAll(rows(1, 3, 5));
                });

        expect(sieve, rows(2, 4, 6), rows(1, 3, 5));
        assertThat(tried).containsExactly(3, 4, 4, 4);
    }

    private static void expect(RowBisection sieve, List<DataRecord> accepted, List<DataRecord> refused) {
        assertThat(sieve.accepted()).isEqualTo(accepted);
        assertThat(sieve.refused()).isEqualTo(refused);
        assertThat(sieve.unparted()).isZero();
        assertThat(sieve.rest()).isEqualTo(new Recipe.Without(START, records(refused)));
        Opinion opinion = new Opinion(Origin.PREPARATION);
        sieve.tell(opinion);
        assertThat(opinion.notes()).isEmpty();
    }

    @Test
    void findsTheOneRowThatIsRefused() {
        expect(sieve(8, stay -> !stay.contains(3)), rows(1, 2, 4, 5, 6, 7, 8), rows(3));
        assertThat(tried)
                .containsExactly(
                        List.of(1),
                        List.of(1, 2, 3, 4),
                        List.of(1, 2),
                        List.of(1, 2, 3, 4),
                        List.of(1, 2, 3),
                        List.of(1, 2, 4),
                        List.of(1, 2, 4, 5, 6, 7, 8));
    }

    @Test
    void findsSeveralRowsThatAreRefused() {
        expect(sieve(7, stay -> Set.of(1, 6, 7).stream().noneMatch(stay::contains)), rows(2, 3, 4, 5), rows(1, 6, 7));
    }

    @Test
    void refusesTheLaterOfRowsThatAreRefusedOnlyTogether() {
        expect(sieve(8, stay -> !stay.containsAll(List.of(2, 5))), rows(1, 2, 3, 4, 6, 7, 8), rows(5));
    }

    @Test
    void refusesAllRows() {
        expect(sieve(3, stay -> false), List.of(), rows(1, 2, 3));
        assertThat(tried).containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void refusesTheOnlyRowWithoutATry() {
        expect(sieve(1, stay -> true), List.of(), rows(1));
        assertThat(tried).isEmpty();
    }

    @Test
    void leavesTheStartAsItIsWithoutRows() {
        RowBisection sieve = sieve(0, stay -> true);

        assertThat(sieve.accepted()).isEmpty();
        assertThat(sieve.refused()).isEmpty();
        assertThat(sieve.rest()).isEqualTo(START);
    }

    @Test
    void refusesTogetherWhatIsNotPartedAfterSixtyFourTries() {
        RowBisection sieve = sieve(256, List::isEmpty);

        assertThat(tried).hasSize(64);
        assertThat(sieve.accepted()).isEmpty();
        assertThat(sieve.refused())
                .isEqualTo(IntStream.rangeClosed(1, 256)
                        .mapToObj(RowBisectionTest::row)
                        .toList());
        assertThat(sieve.unparted()).isEqualTo(192);
        Opinion opinion = new Opinion(Origin.PREPARATION);
        sieve.tell(opinion);
        assertThat(opinion.notes())
                .containsExactly("192 rows of account next to refused ones were not isolated, so they are untested");
    }

    @Test
    void takesInNoRowThatGoesWithTheOneItRefersTo() {
        FieldPath parent = FieldPath.of("parent");
        List<DataRecord> tree = List.of(child(1, null, parent), child(2, "1", parent), child(3, "2", parent));
        ContainerName folder = ContainerName.of("folder");
        Records records = new Records(folder, List.of(ID), List.of(ID, parent), tree);
        Reference inner = new Reference(folder, List.of(parent), folder, List.of(ID));

        RowBisection sieve = RowBisection.of(START, records, List.of(inner), recipe -> {
            List<DataRecord> stay = new ArrayList<>(tree);
            stay.removeAll(((Recipe.Without) recipe).records().records());
            return !stay.contains(tree.get(0));
        });

        assertThat(sieve.accepted()).isEmpty();
        assertThat(sieve.refused()).isEqualTo(tree);
    }

    private static DataRecord child(int id, @Nullable String parentId, FieldPath parent) {
        TreeMap<FieldPath, Value> values = new TreeMap<>(Map.of(ID, Value.of(String.valueOf(id))));
        values.put(parent, Value.of(parentId));
        return new DataRecord(values);
    }
}
