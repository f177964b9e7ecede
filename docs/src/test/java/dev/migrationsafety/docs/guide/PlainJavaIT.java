package dev.migrationsafety.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.configuration.run.RunOptions;
import dev.migrationsafety.rehearsal.Rehearsal;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.files.ReportFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainJavaIT {
    @Test
    void writesAReport() {
        // guide: without-junit
        ConfiguredRehearsal ledger =
                ConfiguredRehearsal.at("classpath:db/migration", getClass().getClassLoader());
        try (Rehearsal rehearsal = ledger.start(RunOptions.named("nightly"))) {
            rehearsal.rehearseAll();
            SafetyReport report = rehearsal.report();
            List<Path> files = ReportFiles.write(Path.of("target/nightly"), report);
            System.out.println(report.headline() + ", see " + files);
        }
        // end
        assertThat(Path.of("target/nightly/nightly.html")).content().contains("SAFE");
    }
}
