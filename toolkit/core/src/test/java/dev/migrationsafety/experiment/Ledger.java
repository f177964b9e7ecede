package dev.migrationsafety.experiment;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** A laboratory over a bank to which the migrations write all records themselves. */
public final class Ledger implements AutoCloseable {
    public static final ContainerName ACCOUNT = ContainerName.of("account");
    static final ContainerName POSTING = ContainerName.of("posting");
    static final FieldPath ID = FieldPath.of("id");
    public static final FieldPath NUMBER = FieldPath.of("number");
    public static final FieldPath BALANCE = FieldPath.of("balance");
    static final FieldPath CURRENCY = FieldPath.of("currency");
    static final FieldPath TOUCHED = FieldPath.of("touched");

    /** The station after the bank was made, with two accounts and a posting of each. */
    public static final Recipe BANK = new Recipe.Migrated(1);
    /** The same with a currency. */
    static final Recipe WITH_CURRENCY = new Recipe.Migrated(2);
    /** The same with a trigger that counts the changes of an account. */
    static final Recipe WITH_TRIGGER = new Recipe.Migrated(3);

    public static final String ZONE = "UTC";

    private static final KitHistory HISTORY = new KitHistory()
            .step(
                    """
                    container account
                    field account number text required
                    field account balance decimal
                    container posting
                    field posting account_id long required
                    reference posting account_id account id
                    counter numbers
                    insert account id=1 number=A balance=10:decimal
                    insert account id=2 number=B
                    insert posting id=1 account_id=1
                    insert posting id=2 account_id=2
                    """)
            .step("field account currency text fill=EUR", "unfield account currency")
            .step(
                    """
                    field account touched int
                    trigger account changes touched
                    """,
                    """
                    untrigger account changes
                    unfield account touched
                    """)
            .step("set account number=Z where id=1", "set account number=A where id=1");

    private final KitStations stations;
    private final Laboratory lab;

    private Ledger(KitProfile profile, StepRunner runner, Function<Context, Laboratory> kind) {
        this.stations = new KitStations(profile, HISTORY, RehearsalSettings.standard(), runner);
        this.lab = kind.apply(stations.context());
    }

    public static Ledger of(KitProfile profile) {
        return new Ledger(profile, StepRunner.SESSIONS, Laboratory::of);
    }

    static Ledger ofFew(KitProfile profile) {
        return new Ledger(profile, StepRunner.SESSIONS, Laboratory::ofFew);
    }

    static Ledger of(StepRunner runner, Function<Context, Laboratory> kind) {
        return new Ledger(KitProfile.FULL, runner, kind);
    }

    public Laboratory lab() {
        return lab;
    }

    public KitStations stations() {
        return stations;
    }

    public long count(Operation operation) {
        return stations.count(operation);
    }

    public Move.Steps up(int step) {
        return Move.up(stations.context().stretch(step), ZONE);
    }

    public Move.Steps down(int step) {
        return Move.down(stations.context().stretch(step), ZONE);
    }

    /** Runs lines, at whose failure an experiment ends. */
    public static Move.Run run(String text) {
        return new Move.Run(script(text), ZONE, true);
    }

    public static Script script(String text) {
        return new Script("check.kit", "", text, TransactionMode.PER_SCRIPT);
    }

    static Value text(String text) {
        return new Value(text, "text");
    }

    static Value number(String text, String type) {
        return new Value(text, type);
    }

    static DataRecord record(Map<FieldPath, Value> values) {
        return new DataRecord(new TreeMap<>(values));
    }

    /** The numbers of the records of a container, read from the data of a start. */
    List<String> ids(Recipe recipe, ContainerName container) {
        return lab.read(
                recipe,
                database ->
                        database
                                .records(
                                        lab.observe(recipe)
                                                .schema()
                                                .find(container)
                                                .orElseThrow(),
                                        List.of(ID))
                                .records()
                                .stream()
                                .map(record -> Objects.requireNonNull(record.text(ID)))
                                .toList());
    }

    @Override
    public void close() {
        lab.close();
        stations.close();
    }
}
