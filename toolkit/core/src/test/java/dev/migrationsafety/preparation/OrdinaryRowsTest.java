package dev.migrationsafety.preparation;

import static dev.migrationsafety.preparation.Preparations.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.EdgeText;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Sampling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdinaryRowsTest {
    private static final FieldPath OWNER = FieldPath.of("owner");
    private static final String UP = "field account currency text fill=EUR";

    /** Every fifth account has an owner with outer blanks, or none has; logs are not generated. */
    private static RehearsalSettings settings(double edgeShare) {
        return RehearsalSettings.standard()
                .withSampling(new Sampling(
                        Sampling.DEFAULT_SEED, new Volumes(12, Map.of(ContainerName.of("log"), 0)), 1, edgeShare));
    }

    @Test
    void startsWithoutRowsThatHoldRareValues() {
        try (Preparations made = Preparations.of(KitProfile.FULL, UP, settings(0.2))) {
            Prepared prepared = made.prepared();
            Recipe ordinary = made.preparation().ordinary(prepared).orElseThrow();

            assertThat(made.records(prepared.data().startOfAll(), ACCOUNT))
                    .filteredOn(record -> EdgeText.is(record.text(OWNER)))
                    .hasSize(2);
            assertThat(made.ids(ordinary, ACCOUNT)).containsExactly("1", "2", "3", "4", "6", "7", "8", "9", "11", "12");
            assertThat(made.records(ordinary, ACCOUNT)).noneMatch(record -> EdgeText.is(record.text(OWNER)));
        }
    }

    @Test
    void preparesTheStepOverOrdinaryRowsAlone() {
        try (Preparations made = Preparations.of(KitProfile.FULL, UP, settings(0.2))) {
            Recipe ordinary = made.preparation().ordinary(made.prepared()).orElseThrow();
            try (Prepared over = made.preparation().over(made.prepared(), ordinary)) {
                assertThat(over.opinion().findings()).isEmpty();
                assertThat(over.before().digest().recordCount(ACCOUNT)).isEqualTo(10);
                assertThat(over.after().orElseThrow().digest().recordCount(ACCOUNT))
                        .isEqualTo(10);
            }
        }
    }

    @Test
    void givesNothingWhereAllRowsAreOrdinary() {
        try (Preparations made = Preparations.of(KitProfile.FULL, UP, settings(0))) {
            assertThat(made.preparation().ordinary(made.prepared())).isEmpty();
        }
    }

    @Test
    void givesNothingWhereATableWouldLoseItsLastRow() {
        String bank = "container account\nfield account owner text required\ncontainer log\nfield log entry text\n";
        for (String entry : List.of("plain", "\" rare \"")) {
            String first = bank + "insert log id=1 entry=" + entry;
            try (Preparations made = Preparations.of(KitProfile.FULL, first, UP, settings(0.2))) {
                assertThat(made.preparation().ordinary(made.prepared()).isPresent())
                        .as(entry)
                        .isEqualTo(entry.equals("plain"));
            }
        }
    }
}
