package dev.migrationsafety.preparation;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.experiment.KitStations;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.preparation.filling.Filler;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.settings.RehearsalSettings;
import java.util.List;
import java.util.Objects;

/** The second step of a history, prepared over generated rows. */
final class Preparations implements AutoCloseable {
    static final ContainerName ACCOUNT = ContainerName.of("account");
    static final ContainerName POSTING = ContainerName.of("posting");

    private static final FieldPath ID = FieldPath.of("id");
    private static final String BANK =
            """
            container account
            field account number text required
            field account balance decimal
            field account owner text required
            container posting
            field posting account_id long required
            reference posting account_id account id
            """;

    private final KitStations stations;
    private final Prepared prepared;

    private Preparations(KitProfile profile, KitHistory history, RehearsalSettings settings) {
        this.stations = new KitStations(profile, history, settings, StepRunner.SESSIONS);
        Context context = stations.context();
        try (FrozenDatabase start = context.stations().kept(1)) {
            this.prepared = preparation().fill(start, new Filler(context.settings(), context.parts()));
        }
    }

    static Preparations of(String up) {
        return of(KitProfile.FULL, up, RehearsalSettings.standard());
    }

    static Preparations of(KitProfile profile, String up, RehearsalSettings settings) {
        return of(profile, BANK, up, settings);
    }

    static Preparations of(KitProfile profile, String first, String up, RehearsalSettings settings) {
        return new Preparations(profile, new KitHistory().step(first).step(up, "# nothing"), settings);
    }

    Preparation preparation() {
        return new Preparation(stations.context(), stations.context().stretch(2));
    }

    Prepared prepared() {
        return prepared;
    }

    KitStations stations() {
        return stations;
    }

    /** What was found, each as severity, rule, subject and message. */
    List<String> findings() {
        return prepared.opinion().findings().stream().map(Preparations::line).toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.rule() + " " + finding.subject() + ": " + finding.message();
    }

    /** The numbers of the records of a container in the data of a start. */
    List<String> ids(Recipe start, ContainerName container) {
        return records(start, container).stream()
                .map(record -> Objects.requireNonNull(record.text(ID)))
                .toList();
    }

    /** The records of a container in the data of a start. */
    List<DataRecord> records(Recipe start, ContainerName container) {
        return prepared.lab().read(start, database -> database.records(
                        prepared.before().schema().find(container).orElseThrow(),
                        prepared.lab()
                                .observe(start)
                                .readable(prepared.before()
                                        .schema()
                                        .find(container)
                                        .orElseThrow()))
                .records());
    }

    @Override
    public void close() {
        prepared.close();
        stations.close();
    }
}
