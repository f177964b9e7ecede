package dev.migrationsafety.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Unread;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.schema.ContainerName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesReadTest {
    private static final ContainerName TABLE = new ContainerName("public", "holding");

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
                        new Unread(
                                TABLE, Optional.of(column("share", Column.Source.GENERATED)), "22012 division by zero"),
                        new Unread(TABLE, Optional.of(column("file", Column.Source.WRITTEN)), "58P01 no such file"),
                        new Unread(new ContainerName("audit", "log"), Optional.empty(), "08001 no server")));

        assertThat(ValuesRead.judge(Claim.WAY_BACK, digest))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INCONCLUSIVE))
                .extracting(Finding::message)
                .containsExactly(
                        "The rows of audit.log could not be read, so nothing was learned about them: 08001 no server",
                        "The values of holding.file (numeric) could not be read, so nothing was learned about them:"
                                + " 58P01 no such file",
                        "The generated values of holding.share (numeric) could not be read, so nothing was learned about"
                                + " them: 22012 division by zero");
    }

    private static Column column(String name, Column.Source source) {
        return new Column(name, DataType.of("numeric"), true, Optional.empty(), source);
    }
}
