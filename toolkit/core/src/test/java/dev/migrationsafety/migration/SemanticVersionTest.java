package dev.migrationsafety.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SemanticVersionTest {
    private static SemanticVersion version(String text) {
        return new SemanticVersion(text);
    }

    @Test
    void ordersAsTheSpecificationSays() {
        List<String> ordered = List.of(
                "0.9.10",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.2.0",
                "1.10.0",
                "99999999999999999999.0.0");
        List<SemanticVersion> shuffled = new ArrayList<>(
                ordered.stream().map(SemanticVersionTest::version).toList());
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).extracting(SemanticVersion::text).isEqualTo(ordered);
        assertThat(version("1.0.0+a")).isEqualByComparingTo(version("1.0.0+b"));
    }

    @Test
    void saysWhichPartIsRaised() {
        assertThat(version("2.0.0").over(version("1.9.9"))).isEqualTo(SemanticVersion.Raise.MAJOR);
        assertThat(version("1.1.0").over(version("1.0.9"))).isEqualTo(SemanticVersion.Raise.MINOR);
        assertThat(version("1.0.1").over(version("1.0.0"))).isEqualTo(SemanticVersion.Raise.PATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "v1.0.0", "1.0.0.0", "01.0.0", "1.0.0-", "1.0.0-a..b", "1.0.0 "})
    void refusesOtherTexts(String text) {
        assertThat(SemanticVersion.parse(text)).isEqualTo(Optional.empty());
    }
}
