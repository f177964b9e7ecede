package dev.migrationsafety.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.migrationsafety.kit.report.Reports;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The JSON Schema of the report describes the records of the report, and accepts what is written of them. */
class ReportSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Objects whose keys are data. */
    private static final Set<String> MAPS = Set.of("digests", "placeholders", "settings");

    private final JsonNode tree = read();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree);
    private final JsonReport json = new JsonReport();

    private static JsonNode read() {
        try (InputStream in = JsonReport.class.getResourceAsStream("/META-INF/migration-safety/report.schema.json")) {
            return MAPPER.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasTheShapeOfTheRecords() {
        JsonNode definitions = tree.path("$defs").deepCopy();
        removeDescriptions(definitions);

        assertThat(definitions).isEqualTo(RecordShapes.of(SafetyReport.class));
    }

    @Test
    void acceptsWhatIsWritten() throws IOException {
        for (SafetyReport report : List.of(Reports.safe(), Reports.unsafe(), Reports.partial(), Reports.huge())) {
            assertThat(schema.validate(MAPPER.readTree(json.write(report)))).isEmpty();
        }
        MergedReport merged = new MergedReport("build 7", List.of(Reports.unsafe(), Reports.partial()));
        assertThat(schema.validate(MAPPER.readTree(json.write(merged)))).isEmpty();
    }

    @Test
    void refusesAReportWithAnyFieldMissingUnknownOrOfAnotherType() throws IOException {
        JsonNode report = MAPPER.readTree(json.write(Reports.unsafe()));
        assertThat(schema.validate(report)).isEmpty();

        List<String> accepted = new ArrayList<>();
        mutate(report, report, "", accepted);

        assertThat(accepted).isEmpty();
    }

    /** Changes one thing after the other below a node, and puts each back; collects the changes that are accepted. */
    private void mutate(JsonNode report, JsonNode node, String path, List<String> accepted) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), 5); i++) {
                mutate(report, array.get(i), path + "/" + i, accepted);
            }
        } else if (node instanceof ObjectNode object) {
            boolean map = MAPS.stream().anyMatch(name -> path.endsWith("/" + name));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String field = path + "/" + name;
                JsonNode value = object.get(name);
                object.putObject(name).put("unknown", 1);
                collect(report, field + " of another type", accepted);
                if (!map) {
                    object.remove(name);
                    collect(report, field + " missing", accepted);
                }
                object.set(name, value);
                mutate(report, value, field, accepted);
            }
            if (!map) {
                object.put("unknown", 1);
                collect(report, path + " with an unknown field", accepted);
                object.remove("unknown");
            }
        }
    }

    private void collect(JsonNode report, String change, List<String> accepted) {
        if (schema.validate(report).isEmpty()) {
            accepted.add(change);
        }
    }

    private static void removeDescriptions(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("description").isTextual()) {
            object.remove("description");
        }
        node.forEach(ReportSchemaTest::removeDescriptions);
    }
}
