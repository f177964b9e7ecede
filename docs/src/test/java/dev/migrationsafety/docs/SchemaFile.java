package dev.migrationsafety.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A JSON Schema of the documentation. */
record SchemaFile(JsonNode tree, JsonSchema schema) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static SchemaFile read(Path file) {
        try {
            JsonNode tree = MAPPER.readTree(Files.readString(file));
            return new SchemaFile(
                    tree,
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says against a YAML document; empty if it accepts it. */
    List<String> problems(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(MAPPER.valueToTree(value)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** Every key that it describes, as a path with dots; items of lists have the path of their list. */
    Set<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        collect("", tree, keys);
        return keys;
    }

    private static void collect(String path, JsonNode schema, Set<String> keys) {
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            String key = path.isEmpty() ? name : path + "." + name;
            keys.add(key);
            collect(key, schema.path("properties").path(name), keys);
        });
        schema.path("anyOf").forEach(alternative -> collect(path, alternative, keys));
        if (schema.has("items")) {
            collect(path, schema.path("items"), keys);
        }
    }
}
