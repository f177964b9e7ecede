package dev.migrationsafety.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.format.MergedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final HtmlReport html = new HtmlReport();

    @Test
    void loadsNothingAndRunsNothing() {
        for (String page : List.of(
                html.write(Reports.unsafe()),
                html.write(Reports.safe()),
                html.index(new MergedReport("", List.of(Reports.safe()))))) {
            assertThat(page).doesNotContain("<script", "<link", "<img", "@import", "url(", "http:", "https:");
        }
    }

    @Test
    void saysTheVerdictInWords() {
        assertThat(html.write(Reports.safe()))
                .contains(
                        "<h1>SAFE</h1>",
                        "Every migration was rehearsed on a throw-away database with generated rows: up, and where it"
                                + " has a rollback, down and up again. No fault was found. An owner accepted one"
                                + " finding.");
        assertThat(html.write(Reports.unsafe()))
                .contains("<h1>UNSAFE</h1>", "2 migrations have faults. Do not deploy until they are fixed");
        assertThat(html.write(Reports.partial()))
                .contains("<h1>SAFE (partial: only 3)</h1>", "covers only part of the history, and no gate accepts it");
    }

    @Test
    void escapesWhatComesFromOutside() {
        assertThat(html.write(Reports.unsafe()))
                .contains("PostgreSQL 18.6 &lt;newest &amp; latest&gt;")
                .doesNotContain("<newest");
    }

    @Test
    void showsFindingAcceptanceAndProvenance() {
        assertThat(html.write(Reports.unsafe()))
                .contains(
                        "<strong>leftover</strong> type fee_kind <code class=\"at\">U5__fees.sql</code>",
                        "Fingerprint <code>" + Reports.leftover().fingerprint() + "</code>",
                        "<td>declared lossy</td><td>customer team</td>",
                        "<dt>Seed</dt><dd>1494</dd>",
                        "<dt>placeholder reader</dt><dd>ledger_reader</dd>",
                        Reports.unsafe().history().digests().get("V1__currencies.sql"));
    }

    @Test
    void showsHowLongTheDownOfAStepTook() {
        assertThat(html.write(Reports.safe()))
                .contains("<td class=\"time\">257 ms<br><span class=\"soft\">down 9 ms</span></td>");
    }

    @Test
    void leavesNoTagOfItsTemplate() {
        assertThat(html.write(Reports.unsafe())).doesNotContain("{{", "}}</");
    }

    @Test
    void foldsTheTableOfManySteps() throws IOException {
        String page = html.write(Reports.huge());
        assertThat(page).contains("<details class=\"fold\">\n<summary>300 steps: 1 unsafe, 299 safe</summary>");
        assertThat(html.write(Reports.safe()))
                .contains("<details class=\"fold\" open>\n<summary>16 steps and the full rollback: 17 safe</summary>");
        Path target = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(target.resolve("huge.html"), page);
        Files.writeString(target.resolve("safe.html"), html.write(Reports.safe()));
        Files.writeString(target.resolve("unsafe.html"), html.write(Reports.unsafe()));
        Files.writeString(target.resolve("partial.html"), html.write(Reports.partial()));
        Files.writeString(
                target.resolve("index.html"),
                html.index(new MergedReport(
                        "", List.of(Reports.named("Billing.safe", Reports.safe()), Reports.unsafe(), Reports.huge()))));
    }
}
