package dev.migrationsafety.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.UnreadableValues;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.kit.KitField;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesReadTest {
    private static final ContainerName TABLE = ContainerName.of("holding");

    @Test
    void isSilentAboutWhatWasRead() {
        assertThat(ValuesRead.judge(Claim.UP, new DataDigest(List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void namesTableColumnAndType() {
        DataDigest digest = new DataDigest(
                List.of(),
                List.of(),
                List.of(
                        new UnreadableValues(TABLE, Optional.of(new Computed("share")), "22012 division by zero"),
                        new UnreadableValues(TABLE, Optional.of(KitField.of("file", "numeric")), "58P01 no such file"),
                        new UnreadableValues(new ContainerName("audit", "log"), Optional.empty(), "08001 no server")));

        assertThat(ValuesRead.judge(Claim.ROLLBACK, digest))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INCONCLUSIVE))
                .extracting(Finding::message)
                .containsExactly(
                        "The values of holding.file (numeric) could not be read, so they are untested: 58P01 no"
                                + " such file",
                        "The generated values of holding.share (numeric) could not be read, so they are"
                                + " untested: 22012 division by zero",
                        "The rows of audit.log could not be read, so they are untested: 08001 no server");
    }

    /** A field that the server computes from others. */
    private record Computed(String name) implements Field {
        @Override
        public FieldPath path() {
            return FieldPath.of(name);
        }

        @Override
        public String typeName() {
            return "numeric";
        }

        @Override
        public boolean measures() {
            return true;
        }

        @Override
        public boolean isRare(@Nullable String value) {
            return false;
        }

        @Override
        public boolean isComputed() {
            return true;
        }

        @Override
        public boolean canBeLeftOut() {
            return true;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }
}
