package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.attribution.AttributionLine;
import org.junit.jupiter.api.Test;

/** That an entry's defect really leaves out a finding by the lines that it names, {@link CatalogueIT} asserts. */
class AttributionLinesTest {
    @Test
    void everyLineOfTheAttributionTableHasAnEntry() {
        assertThat(Defect.all().stream().flatMap(defect -> defect.attribution().stream()))
                .contains(AttributionLine.values());
    }
}
