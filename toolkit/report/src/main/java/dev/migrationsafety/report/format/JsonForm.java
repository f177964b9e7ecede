package dev.migrationsafety.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;

/** How values become JSON and back: strictly, nothing left out and nothing unknown. */
final class JsonForm {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Finding.class, WithFingerprint.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Shows the fingerprint, which is computed and therefore not read back. */
    @SuppressWarnings("unused")
    private abstract static class WithFingerprint {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        abstract String fingerprint();
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    ObjectNode tree(SafetyReport report) {
        return mapper.valueToTree(report);
    }

    SafetyReport value(JsonNode tree) throws JsonProcessingException {
        return mapper.treeToValue(tree, SafetyReport.class);
    }

    JsonNode parse(String text) throws JsonProcessingException {
        return mapper.readTree(text);
    }

    String text(JsonNode tree) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try {
            return mapper.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** Where something is wrong: a field, or line and column. */
    static String place(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder path = new StringBuilder();
            for (JsonMappingException.Reference step : mapping.getPath()) {
                path.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + step.getFieldName());
            }
            return path.toString();
        }
        JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 0
                ? "the start"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
