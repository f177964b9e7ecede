package dev.migrationsafety.preparation.filling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.kit.KitContainer;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedKeysTest {
    private static final ContainerName PERSON = ContainerName.of("person");
    private static final List<FieldPath> ID = List.of(FieldPath.of("id"));

    private final GeneratedKeys keys = new GeneratedKeys();

    @Test
    void takesRowsForThoseOfMigrationsBeforeAnyWasMade() {
        assertThat(keys.isMigrated(PERSON, ID, List.of("1"))).isTrue();
    }

    @Test
    void tellsGeneratedRowsByTheirKeys() {
        KitContainer person = KitContainer.of("person", ID, KitField.required("id", "long"));
        keys.add(
                person,
                RecordBlock.of(PERSON, ID)
                        .add(new String[] {"41"})
                        .add(new String[] {"42"})
                        .build());

        assertThat(keys.isMigrated(PERSON, ID, List.of("42"))).isFalse();
        assertThat(keys.isMigrated(PERSON, ID, List.of("1"))).isTrue();
        assertThat(keys.isMigrated(PERSON, List.of(FieldPath.of("name")), List.of("one")))
                .as("the field is no key, so nothing is known")
                .isFalse();
    }
}
