package dev.migrationsafety.report.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.report.SafetyReport;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definitions of a JSON Schema for a record and all records and enums below it, as Jackson writes them. */
final class RecordShapes {
    private final ObjectNode definitions = new ObjectMapper().createObjectNode();

    private RecordShapes() {}

    static ObjectNode of(Class<?> root) {
        RecordShapes shapes = new RecordShapes();
        shapes.define(root);
        return shapes.definitions;
    }

    private void define(Class<?> type) {
        if (definitions.has(type.getSimpleName())) {
            return;
        }
        ObjectNode definition = definitions.putObject(type.getSimpleName());
        if (type.isEnum()) {
            ArrayNode names = definition.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return;
        }
        definition.put("type", "object");
        // The root is extended by the head of the file; every other record is closed.
        if (type != SafetyReport.class) {
            definition.put("additionalProperties", false);
        }
        ArrayNode required = definition.putArray("required");
        ObjectNode properties = definition.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            required.add(component.getName());
            properties.set(component.getName(), shape(component.getGenericType()));
        }
        if (type == SafetyReport.class) {
            properties.putObject("schemaVersion").put("const", SafetyReport.SCHEMA_VERSION);
        }
        if (type == Finding.class) {
            required.add("fingerprint");
            properties.putObject("fingerprint").put("type", "string").put("pattern", "^[0-9a-f]{16}$");
        }
    }

    private ObjectNode shape(Type type) {
        ObjectNode shape = definitions.objectNode();
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                shape.putArray("anyOf").add(shape(last)).addObject().put("type", "null");
            } else if (generic.getRawType() == List.class) {
                shape.put("type", "array").set("items", shape(last));
            } else if (generic.getRawType() == Map.class) {
                shape.put("type", "object").set("additionalProperties", shape(last));
            } else {
                throw new IllegalArgumentException("say how " + type + " is written");
            }
            return shape;
        }
        if (type == String.class) {
            return shape.put("type", "string");
        } else if (type == long.class || type == int.class) {
            return shape.put("type", "integer");
        } else if (type == boolean.class) {
            return shape.put("type", "boolean");
        } else if (type == Instant.class) {
            return shape.put("type", "string").put("format", "date-time");
        } else if (type == Duration.class) {
            return shape.put("type", "string").put("pattern", "^-?PT");
        }
        Class<?> named = (Class<?>) type;
        define(named);
        return shape.put("$ref", "#/$defs/" + named.getSimpleName());
    }
}
