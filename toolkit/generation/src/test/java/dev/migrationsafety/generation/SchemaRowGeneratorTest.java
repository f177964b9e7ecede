package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.composite;
import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.range;
import static dev.migrationsafety.generation.TableBuilder.table;
import static dev.migrationsafety.generation.TableBuilder.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRowGeneratorTest {
    private static final Table PERSON = table("person")
            .key("id", "bigint")
            .notNull("name", "text")
            .nullable("born", "date")
            .nullable("boss_id", "bigint")
            .refers("boss_id", "person", "id")
            .build();

    private static GenerationRequest request(long seed, int ordinal) {
        return new GenerationRequest(
                Filled.schema(List.of(PERSON)), List.of(PERSON.name()), List.of(), Map.of(), 30, seed, ordinal);
    }

    @Test
    void isFoundByServiceLoader() {
        assertThat(ServiceLoader.load(RecordGenerator.class).stream().map(ServiceLoader.Provider::type))
                .isEqualTo(List.of(SchemaRowGenerator.class));
    }

    @Test
    void givesTheSameRowsForTheSameRequest() {
        NewRecords rows = new SchemaRowGenerator().generate(request(1, 2));

        assertThat(new SchemaRowGenerator().generate(request(1, 2))).isEqualTo(rows);
        assertThat(new SchemaRowGenerator().generate(request(2, 2))).isNotEqualTo(rows);
        assertThat(new SchemaRowGenerator().generate(request(1, 3))).isNotEqualTo(rows);
    }

    @Test
    void givesTheSameRowsFromSeveralThreads() throws Exception {
        SchemaRowGenerator generator = new SchemaRowGenerator();
        NewRecords alone = new SchemaRowGenerator().generate(request(7, 0));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<NewRecords> task = () -> generator.generate(request(7, 0));
            for (Future<NewRecords> each : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "smallint ~ -?\\d{1,5}",
                "integer ~ -?\\d{1,10}",
                "bigint ~ -?\\d{1,19}",
                "numeric(10,2) ~ -?\\d{1,8}\\.\\d{2}",
                "numeric(3,3) ~ -?0\\.\\d{3}",
                "numeric ~ -?\\d+(\\.\\d+)?",
                "real ~ -?\\d+\\.\\d+",
                "double precision ~ -?\\d+\\.\\d+",
                "money ~ -?\\d+\\.\\d{2}",
                "boolean ~ true|false",
                "date ~ \\d{4}-\\d\\d-\\d\\d",
                "timestamp without time zone ~ \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?",
                "timestamp(0) with time zone ~ \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\+00",
                "time without time zone ~ \\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?",
                "time with time zone ~ \\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00",
                "interval ~ .* seconds",
                "uuid ~ [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                "bytea ~ \\\\x([0-9a-f]{2})*",
                "json ~ [{\\[\"0-9tfn-].*",
                "jsonb ~ [{\\[\"0-9tfn-].*",
                "inet ~ (10\\.|2001:db8::).*",
                "cidr ~ 10\\.\\d+\\.\\d+\\.0/24",
                "macaddr ~ ([0-9a-f]{2}:){5}[0-9a-f]{2}",
                "bit(3) ~ [01]{3}",
                "bit varying(7) ~ [01]{0,7}",
                "point ~ \\(.*\\)",
                "box ~ \\(.*\\),\\(.*\\)",
                "tsvector ~ '.*'",
                "tsquery ~ '.*'",
                "xml ~ <note>.*</note>",
                "public.hstore ~ \".*",
                "public.ltree ~ [a-z.]+",
                "character(4) ~ (?s).{0,4}",
                "character varying(5) ~ (?s).{0,5}",
                "int4range ~ empty|[\\[(].*,.*\\)",
                "text[] ~ \\{.*\\}",
            })
    void makesValuesOfEachOrdinaryType(String type, String shape) {
        DataType known = type.endsWith("range") ? range(type, type("integer")) : type(type);
        Filled filled = Filled.of(30, table("t").key("id", "integer").notNull("v", known))
                .verify();

        List<String> edges = new ValuePools().edges(known, "v");
        assertThat(filled.values("t", "v"))
                .hasSize(30)
                .filteredOn(text -> !edges.contains(text))
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(text).matches("(?s)(?:" + shape + ")"));
    }

    @Test
    void quotesTheElementsOfComposedValues() {
        DataType mood = labels("mood", "so so", "it's \"fine\", really");
        DataType address =
                composite("address", new DataType.Field("street", type("text")), new DataType.Field("mood", mood));
        DataType moods = new DataType(
                "mood[]",
                "mood[]",
                DataType.Form.ARRAY,
                mood.length(),
                mood.precision(),
                mood.scale(),
                List.of(),
                java.util.Optional.of(mood),
                List.of(),
                List.of(),
                true);
        Filled filled = Filled.of(
                        40, table("t").key("id", "integer").notNull("a", moods).notNull("b", address))
                .verify();

        assertThat(filled.values("t", "a"))
                .contains("{}")
                .anyMatch(text -> text.endsWith("\",NULL}"))
                .anyMatch(text -> text.startsWith("[0:1]={"))
                .anyMatch(text -> text.contains("\"it's \\\"fine\\\", really\""));
        assertThat(filled.values("t", "b")).allSatisfy(text -> assertThat(text)
                .matches("\\((\"[^\"]+\")?,(\"so so\"|\"it's \\\\\"fine\\\\\", really\")?\\)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vector", "public.geometry"})
    void leavesUnknownTypesNullAndSaysSo(String type) {
        Filled filled = Filled.of(
                table("a").key("id", "integer").nullable("v", type),
                table("b").key("id", "integer").notNull("v", type),
                table("c").key("id", "integer").notNull("b_id", "integer").refers("b_id", "b", "id"));

        assertThat(filled.values("a", "v")).hasSize(12).containsOnly("NULL");
        assertThat(filled.result.unfillable())
                .isEqualTo(Map.of(
                        named("a"),
                        "Table a: every generated row is null in v (" + type + ").",
                        named("b"),
                        "Table b could not be filled: column v: no values are known for type " + type + ".",
                        named("c"),
                        "Table c could not be filled: foreign key c_b_id_fkey: b has no row that b_id may refer to."));
    }

    @Test
    void namesATableThatIsNotThere() {
        NewRecords rows = new SchemaRowGenerator()
                .generate(new GenerationRequest(
                        Filled.schema(List.of()), List.of(named("gone")), List.of(), Map.of(), 12, 1, 0));

        assertThat(rows)
                .isEqualTo(new NewRecords(
                        List.of(),
                        Map.of(named("gone"), "Table gone could not be filled: it does not exist in the schema.")));
    }
}
