package dev.migrationsafety.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.format.MaskedReport;
import dev.migrationsafety.report.format.MergedReport;
import dev.migrationsafety.report.format.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** The report as one page for a browser or a printer: no scripts, nothing loaded from elsewhere. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HtmlReport implements ReportWriter {
    private final Template report = compile("report");
    private final Template index = compile("index");

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String write(SafetyReport safetyReport) {
        return report.execute(HtmlModel.of(MaskedReport.of(safetyReport)));
    }

    /** The reports of a run on one page, each with a link to its own. */
    public String index(MergedReport merged) {
        return index.execute(HtmlIndexModel.of(merged));
    }

    private static Template compile(String name) {
        return Mustache.compiler().withLoader(HtmlReport::part).compile(text(name + ".mustache"));
    }

    private static Reader part(String name) {
        return new StringReader(text(name + ".mustache"));
    }

    private static String text(String resource) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page " + resource + " is missing in migration-safety-report");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
