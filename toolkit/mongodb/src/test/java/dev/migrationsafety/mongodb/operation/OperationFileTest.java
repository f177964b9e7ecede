package dev.migrationsafety.mongodb.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.MigrationHistory;
import dev.migrationsafety.migration.layout.LayoutOptions;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.MigrationFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationFileTest {
    private static List<Operation> read(String text) throws OperationFile.Unreadable {
        return OperationFile.read("001_a.json", text);
    }

    @Test
    void keepsTheLineOfEachOperation() throws OperationFile.Unreadable {
        assertThat(
                        read(
                                """
                        {"name": "a \\"b\\" [", "operations": [
                          {"type": "drop_collection",
                           "collection": "a"}, {"type": "drop_collection", "collection": "b"},

                          {"type": "drop_collection", "collection": "c"}], "version": "001"}"""))
                .extracting(operation ->
                        operation.collection() + " " + operation.statement().location())
                .containsExactly("a 001_a.json:2", "b 001_a.json:3", "c 001_a.json:5");
    }

    @Test
    void readsOperationsOneAfterTheOther() throws OperationFile.Unreadable {
        assertThat(read("{\"comment\": \"x\"}\n{\"type\": \"drop_collection\", \"collection\": \"a\"}\n[]"))
                .extracting(operation -> operation.statement().location().line())
                .containsExactly(2);
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"operations\": [{\"type\": \"drop\", \"collection\": \"a\"}]} | operation 1 has the unknown type"
                        + " drop;",
                "{\"operations\": {}} | operation 1 operations must be a list",
                "{\"operations\": [1]} | operation 1 must be an object",
                "[{\"type\": \"drop_collection\"}] | operation 1 drop_collection lacks collection",
                "[{\"collection\": \"a\"}] | operation 1 has no type;",
                "[{\"type\": \"drop_collection\", \"collection\": 1}] | operation 1 drop_collection: collection must"
                        + " be a text",
                "[{\"type\": \"create_index\", \"collection\": \"a\", \"keys\": \"x\"}] | operation 1 create_index:"
                        + " keys must be an object",
                "[{\"type\": \"insert_documents\", \"collection\": \"a\", \"documents\": {}}] | operation 1"
                        + " insert_documents: documents must be a list",
                "[{\"type\": \"drop_collection\", \"collection\": \"a\", \"if_exists\": true}] | operation 1"
                        + " drop_collection does not know the key if_exists",
                "[{\"type\": \"drop_collection\", \"collection\": \"a\", \"collection\": \"b\"}] | operation 1 is not"
                        + " JSON: expected only one \"collection\" in line 1",
                "[{'type': 'drop_collection', 'collection': 'a'}] | operation 1 is not JSON: expected \" in line 1",
                "// no | operation 1 is not JSON: expected a value in line 1",
                "{\"operations\": [] | operation 1 is not JSON: expected } in line 1"
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(OperationFile.Unreadable.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void makesCommandsThatStayInTheirDatabase() throws OperationFile.Unreadable {
        List<Operation> operations = read(
                """
                [{"type": "create_index", "collection": "a", "keys": {"x": 1, "y": -1, "t": "text"}, "options": {"unique": true}},
                 {"type": "add_field", "collection": "a", "field": "x", "value": null, "filter": {"b": 1}},
                 {"type": "rename_field", "collection": "a", "from": "x", "to": "y"},
                 {"type": "rename_collection", "collection": "a", "to": "b"}]""");

        assertThat(operations)
                .extracting(operation -> operation.command("ours"))
                .containsExactly(
                        BsonDocument.parse("{createIndexes: 'a', indexes: [{key: {x: 1, y: -1, t: 'text'}, name:"
                                + " 'x_1_y_-1_t_text', unique: true}]}"),
                        BsonDocument.parse(
                                "{update: 'a', updates: [{q: {$and: [{b: 1}, {x: {$exists: false}}]}, u: {$set: {x:"
                                        + " null}}, multi: true}]}"),
                        BsonDocument.parse("{update: 'a', updates: [{q: {}, u: {$rename: {x: 'y'}}, multi: true}]}"),
                        BsonDocument.parse("{renameCollection: 'ours.a', to: 'ours.b', dropTarget: false}"));
    }

    @Test
    void readsWhatAServerReplies() throws OperationFile.Unreadable {
        Operation insert = read("[{\"type\": \"insert_documents\", \"collection\": \"a\", \"documents\": []}]")
                .get(0);
        Operation update =
                read("[{\"type\": \"update_documents\", \"collection\": \"a\", \"filter\": {}, \"update\": {}}]")
                        .get(0);

        assertThat(OperationReply.of(
                                insert,
                                BsonDocument.parse(
                                        "{ok: 1, n: 1, writeErrors: [{index: 1, code: 11000, errmsg: 'E'}]}"))
                        .failure())
                .get()
                .extracting(failure -> failure.describe())
                .isEqualTo("error 11000, E");
        assertThat(OperationReply.of(
                                insert,
                                BsonDocument.parse("{ok: 1, n: 1, writeConcernError: {code: 64, errmsg: 'waiting'}}"))
                        .failure())
                .get()
                .extracting(failure -> failure.describe())
                .isEqualTo("error 64, waiting");
        assertThat(OperationReply.of(update, BsonDocument.parse("{ok: 1, n: 0, nModified: 0}"))
                        .matchedNothing())
                .isTrue();
        assertThat(OperationReply.of(update, BsonDocument.parse("{ok: 1, n: 2, nModified: 0}"))
                        .matchedNothing())
                .isFalse();
    }

    private static MigrationHistory history(String... namesAndTexts) {
        List<MigrationFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(MigrationFile.of(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return new OperationLayout().read(new MigrationFiles("m", files), new LayoutOptions("mongodb", Map.of()));
    }

    @Test
    void infersARollbackAndSaysWhereItIsInexact() {
        MigrationHistory history = history(
                "001_a.json",
                """
                {"operations": [{"type": "create_collection", "collection": "a"},
                  {"type": "create_index", "collection": "a", "keys": {"x": 1}},
                  {"type": "rename_field", "collection": "a", "from": "x", "to": "y"},
                  {"type": "add_field", "collection": "a", "field": "z", "value": 1}]}""",
                "002_b.json",
                "{\"operations\": [{\"type\": \"remove_field\", \"collection\": \"a\", \"field\": \"z\"}]}");

        assertThat(history.steps().get(0).down().orElseThrow().text())
                .isEqualTo("{\"operations\": [{\"type\": \"remove_field\", \"collection\": \"a\", \"field\": \"z\"},"
                        + " {\"type\": \"rename_field\", \"collection\": \"a\", \"from\": \"y\", \"to\": \"x\"},"
                        + " {\"type\": \"drop_index\", \"collection\": \"a\", \"name\": \"x_1\"},"
                        + " {\"type\": \"drop_collection\", \"collection\": \"a\"}]}");
        assertThat(history.steps().get(0).header().rollback())
                .isEqualTo(
                        "Inferred from the up; inexact at operation 4 (add_field), since documents that had the field"
                                + " before lose it.");
        assertThat(history.steps().get(1).down()).isEmpty();
        assertThat(history.steps().get(1).header().rollback())
                .isEqualTo("None can be inferred: operation 1 (remove_field) has no inverse.");
    }

    @Test
    void refusesFilesThatAreWrong() {
        String none = "{\"operations\": []}";
        assertThatThrownBy(() -> history(
                        "001_a.json",
                        "{\"version\": \"2\", \"database_type\": \"mysql\", \"extra\": 1, \"operations\": []}",
                        "001_b.json",
                        none,
                        "002_c.json",
                        "{\"operations\": [], }",
                        "003_d_rollback.json",
                        none))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        """
                        Migrations in m cannot be read as json-operations, 7 problems:
                        - 001_a.json and 001_b.json: have the same number; give each its own
                        - 003_d_rollback.json: is a rollback without an up; add one or remove it
                        - 001_a.json: has the unknown key extra; remove it or correct its name
                        - 001_a.json: version is 2, expected 001
                        - 001_a.json: database_type is mysql, expected mongodb
                        - 002_c.json: is not JSON: expected " in line 1
                        - 002_c.json:1: operation 1 is not JSON: expected " in line 1""");
    }
}
