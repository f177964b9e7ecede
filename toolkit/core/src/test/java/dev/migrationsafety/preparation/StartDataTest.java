package dev.migrationsafety.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.experiment.KitStations;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitTransition;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartDataTest {
    private static final ContainerName ACCOUNT = ContainerName.of("account");
    private static final ContainerName POSTING = ContainerName.of("posting");
    private static final KitHistory HISTORY = new KitHistory()
            .step(
                    """
                    container account
                    field account balance decimal
                    field account owner text
                    container posting
                    insert account id=1 balance=1 owner=A
                    insert account id=2 owner=B
                    insert account id=3 balance=3
                    insert posting id=1
                    """)
            .step("remove account", "# nothing");
    private static final UnholdableRows WITHOUT_BALANCE = unholdableRows("balance");
    private static final UnholdableRows WITHOUT_OWNER = unholdableRows("owner");

    private final KitStations stations = KitStations.of(HISTORY);
    private final Laboratory lab = Laboratory.of(stations.context());
    private final FrozenDatabase all = lab.own(stations.freeze(1));
    private final FrozenDatabase withoutAccounts = lab.own(stations.freeze(2));

    @AfterEach
    void close() {
        lab.close();
        stations.close();
    }

    private static UnholdableRows unholdableRows(String field) {
        return new UnholdableRows(new KitTransition.RequiredAdded(ACCOUNT, FieldPath.of(field)), 1);
    }

    private StartData data(FrozenDatabase common) {
        return new StartData(all, common, List.of(WITHOUT_BALANCE, WITHOUT_OWNER), List.of());
    }

    @Test
    void startsWithAllRowsOrTheCommonOnes() {
        StartData data = data(withoutAccounts);

        assertThat(data.startOfAll()).isEqualTo(new Recipe.Prepared(all));
        assertThat(data.start()).isEqualTo(new Recipe.Prepared(withoutAccounts));
    }

    @Test
    void startsWithTheRowsOfASideWithoutThoseThatTheUpRefuses() {
        Records refused = lab.read(
                new Recipe.Prepared(all),
                database -> database.records(all.schema().find(POSTING).orElseThrow(), List.of()));
        StartData data = data(all).refusing(List.of(refused), withoutAccounts);

        assertThat(data.startOf(WITHOUT_BALANCE))
                .isEqualTo(new Recipe.Holding(
                        new Recipe.Without(new Recipe.Prepared(all), refused), List.of(WITHOUT_OWNER.transition())));
        assertThat(data.start()).isEqualTo(new Recipe.Prepared(withoutAccounts));
        assertThat(data.startOfAll()).isEqualTo(new Recipe.Prepared(all));
    }

    @Test
    void startsWithTheRowsOfOneSideBesideThoseOfNoSide() {
        StartData data = data(all);
        Recipe start = data.startOf(WITHOUT_BALANCE);

        assertThat(start).isEqualTo(new Recipe.Holding(new Recipe.Prepared(all), List.of(WITHOUT_OWNER.transition())));
        assertThat(ids(start)).containsExactly("1", "2");
        assertThat(ids(data.startOf(WITHOUT_OWNER))).containsExactly("1", "3");
    }

    private List<String> ids(Recipe start) {
        return lab.read(
                start,
                database ->
                        database
                                .records(all.schema().find(ACCOUNT).orElseThrow(), List.of(FieldPath.of("id")))
                                .records()
                                .stream()
                                .map(record -> String.valueOf(record.text(FieldPath.of("id"))))
                                .toList());
    }

    @Test
    void namesTheTablesThatHaveNoCommonRow() {
        assertThat(data(withoutAccounts).emptied()).containsExactly(ACCOUNT);
        assertThat(data(all).emptied()).isEmpty();
    }

    @Test
    void namesTablesThatHaveRowsInOneDigestOnly() {
        DataDigest filled = digest(rows(ACCOUNT, 2), rows(POSTING, 1));

        assertThat(StartData.emptied(filled, digest(rows(ACCOUNT, 0)))).containsExactly(ACCOUNT, POSTING);
        assertThat(StartData.emptied(filled, digest(rows(ACCOUNT, 1), rows(POSTING, 0))))
                .containsExactly(POSTING);
        assertThat(StartData.emptied(digest(rows(ACCOUNT, 0)), filled)).isEmpty();
    }

    private static DataDigest digest(ContainerDigest... tables) {
        return new DataDigest(List.of(tables), List.of());
    }

    private static ContainerDigest rows(ContainerName table, long count) {
        return new ContainerDigest(table, List.of(), count, "digest of " + count);
    }
}
