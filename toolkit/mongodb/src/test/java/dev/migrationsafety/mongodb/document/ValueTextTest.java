package dev.migrationsafety.mongodb.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | int | 1",
                "{$numberLong: '1'} | long | 1",
                "0.1 | double | 0.1",
                "{$numberDouble: '-Infinity'} | double | -Infinity",
                "{$numberDecimal: '1E+3'} | decimal | 1E+3",
                "{$numberDecimal: '10.50'} | decimal | 10.50",
                "'x y' | string | x y",
                "true | bool | true",
                "{$date: {$numberLong: '1'}} | date | 1970-01-01T00:00:00.001Z",
                "{$date: {$numberLong: '-62135596800001'}} | date | 0000-12-31T23:59:59.999Z",
                "{$oid: '65f000000000000000000001'} | objectId | 65f000000000000000000001",
                "{$binary: {base64: 'AQI=', subType: '04'}} | binData | 04:AQI=",
                "{$regularExpression: {pattern: 'a/b', options: 'i'}} | regex | /a/b/i",
                "{} | object | {}",
                "[1, {b: 2, a: 1}] | array | [{\"$numberInt\": \"1\"}, {\"a\": {\"$numberInt\": \"1\"}, \"b\":"
                        + " {\"$numberInt\": \"2\"}}]",
                "{$timestamp: {t: 1, i: 2}} | timestamp | {\"$timestamp\": {\"t\": 1, \"i\": 2}}",
                "{$minKey: 1} | minKey | {\"$minKey\": 1}"
            })
    void writesExactTextsAndReadsThemBack(String json, String type, String text) {
        BsonValue value =
                Objects.requireNonNull(BsonDocument.parse("{v: " + json + "}").get("v"));

        assertThat(ValueText.of(value)).isEqualTo(new Value(text, type));
        assertThat(ValueText.of(ValueReader.read(new Value(text, type), ""))).isEqualTo(new Value(text, type));
    }

    @Test
    void keepsTheOrderOfFieldsInKeys() {
        BsonDocument document = BsonDocument.parse("{_id: {b: 1, a: 2}, x: [{b: 1, a: 2}]}");

        assertThat(DocumentFields.all(document))
                .isEqualTo(Map.of(
                        FieldPath.of("_id"),
                        new Value("{\"b\": {\"$numberInt\": \"1\"}, \"a\": {\"$numberInt\": \"2\"}}", "object"),
                        FieldPath.of("x"),
                        new Value("[{\"a\": {\"$numberInt\": \"2\"}, \"b\": {\"$numberInt\": \"1\"}}]", "array")));
    }

    @Test
    void distinguishesNullFromAbsent() {
        BsonDocument document = BsonDocument.parse("{a: null, b: {c: null}}");

        assertThat(DocumentFields.of(
                        document,
                        List.of(FieldPath.of("a"), FieldPath.of("b", "c"), FieldPath.of("b", "d"), FieldPath.of("e"))))
                .isEqualTo(Map.of(FieldPath.of("a"), Value.NULL, FieldPath.of("b", "c"), Value.NULL));
    }

    @Test
    void givesWholeDocumentsWhereNoPathLeadsIntoThem() {
        BsonDocument document = BsonDocument.parse("{b: {c: 1}}");

        assertThat(DocumentFields.of(document, List.of(FieldPath.of("b"))))
                .isEqualTo(Map.of(FieldPath.of("b"), new Value("{\"c\": {\"$numberInt\": \"1\"}}", "object")));
        assertThat(DocumentFields.of(document, List.of(FieldPath.of("b"), FieldPath.of("b", "c"))))
                .isEqualTo(Map.of(FieldPath.of("b", "c"), new Value("1", "int")));
    }

    @Test
    void buildsTheDocumentThatItTookApart() {
        BsonDocument document = BsonDocument.parse("{_id: 1, a: {b: {c: 1, 'd.e': 2}}, f: []}");
        Map<FieldPath, BsonValue> values = new TreeMap<>();
        DocumentFields.all(document).forEach((path, value) -> values.put(path, ValueReader.read(value, "")));

        assertThat(DocumentFields.document(values)).isEqualTo(document);
    }
}
