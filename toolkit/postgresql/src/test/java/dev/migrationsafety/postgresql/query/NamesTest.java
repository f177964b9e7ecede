package dev.migrationsafety.postgresql.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void partsWhatItJoined() {
        for (List<String> parts : List.of(
                List.of("account"),
                List.of("app", "account"),
                List.of("app", "account", "balance"),
                List.of("a.b", "c\"d", "e f"))) {
            assertThat(Names.parts(Names.join(parts))).isEqualTo(parts);
        }
        assertThat(Names.parts("app.\"Order\"")).containsExactly("app", "Order");
    }
}
