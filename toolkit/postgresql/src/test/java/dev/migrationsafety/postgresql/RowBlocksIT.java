package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class RowBlocksIT {
    private static final Schema SCHEMA = Schema.of(new SchemaSnapshot(List.of()), List.of());
    private static final ContainerName T = ContainerName.of("t");
    private static final FieldPath ID = FieldPath.of("id");

    private PostgresServer server;
    private Database database;

    @BeforeEach
    void open(Borrowed borrowed) {
        server = borrowed.open();
        database = server.createBaseline();
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private static RecordBlock block(String table, List<String> columns, int from, int to, IntFunction<String[]> row) {
        RecordBlock.Builder block = RecordBlock.of(ContainerName.of(table), FieldPath.all(columns));
        for (int i = from; i < to; i++) {
            block.add(row.apply(i));
        }
        return block.build();
    }

    private LoadResult load(RecordBlock... blocks) {
        return database.load(SCHEMA, sink -> List.of(blocks).forEach(sink));
    }

    @Test
    void dropsExactlyTheRowsThatAreRefusedAmongManyWhateverRefusesThem() {
        Scripts.run(
                database,
                """
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE t (id int PRIMARY KEY, p int NOT NULL REFERENCES p, v varchar(4) CHECK (v <> 'bad'));""");
        Set<Integer> orphans = Set.of(17, 500, 501, 1999);
        LoadResult result = load(
                block("p", List.of("id"), 0, 3, i -> new String[] {"" + i}),
                block("t", List.of("id", "p", "v"), 0, 2000, i -> new String[] {
                    i == 1000 ? "999" : "" + i,
                    i == 3 ? null : orphans.contains(i) ? "9" : "1",
                    i == 700 ? "bad" : i == 701 ? "12345" : "ok"
                }));
        assertThat(result.written()).isEqualTo(Map.of(ContainerName.of("p"), 3, T, 1992));
        assertThat(result.dropped()).isEqualTo(Map.of(T, 8));
        assertThat(result.refused())
                .extracting(refusal ->
                        refusal.record().text(ID) + " " + refusal.failure().code())
                .containsExactly(
                        "3 23502",
                        "17 23503",
                        "500 23503",
                        "501 23503",
                        "700 23514",
                        "701 22001",
                        "999 23505",
                        "1999 23503");
        assertThat(Scripts.ask(database, "SELECT count(*)::text FROM t")).containsExactly("1992");
    }

    @Test
    void endsSoonWhereEveryRowIsRefusedAndTellsTheFirstOnes() {
        Scripts.run(database, "CREATE TABLE t (id int CHECK (id < 0))");
        LoadResult result = load(block("t", List.of("id"), 0, 1500, i -> new String[] {"" + i}));
        assertThat(result.written()).isEqualTo(Map.of());
        assertThat(result.dropped()).isEqualTo(Map.of(T, 1500));
        assertThat(result.refused()).hasSize(1000);
    }

    @Test
    void leavesCellsToTheirDefaultsWithinOneBlock() {
        Scripts.run(
                database,
                """
                CREATE DOMAIN small AS int DEFAULT 7;
                CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a text DEFAULT 'a', b small, c text,
                  d text GENERATED ALWAYS AS (c || '!') STORED);""");
        BitSet first = new BitSet();
        first.set(0);
        first.set(1);
        BitSet second = new BitSet();
        second.set(2);
        RecordBlock block = RecordBlock.of(T, FieldPath.all(List.of("id", "a", "b", "c")))
                .add(new String[] {null, null, "1", "\\D"}, first)
                .add(new String[] {"70", null, null, "\\N\t\n\r\\"}, second)
                .build();
        assertThat(load(block)).isEqualTo(new LoadResult(Map.of(T, 2), List.of()));
        assertThat(Scripts.ask(database, "SELECT to_json(t)::text FROM t ORDER BY id"))
                .containsExactly(
                        "{\"id\":1,\"a\":\"a\",\"b\":1,\"c\":\"\\\\D\",\"d\":\"\\\\D!\"}",
                        "{\"id\":70,\"a\":null,\"b\":7,\"c\":\"\\\\N\\t\\n\\r\\\\\",\"d\":\"\\\\N\\t\\n\\r\\\\!\"}");
    }

    @Test
    void appliesRulesAndRoutesToPartitionsAndIsNotStoppedByRowSecurity() {
        Scripts.run(
                database,
                """
                CREATE TABLE t (id int); CREATE TABLE log (id int);
                CREATE RULE note AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.id);
                CREATE TABLE parts (id int) PARTITION BY RANGE (id);
                CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
                ALTER TABLE parts ENABLE ROW LEVEL SECURITY; ALTER TABLE parts FORCE ROW LEVEL SECURITY;""");
        LoadResult result = load(
                block("t", List.of("id"), 0, 900, i -> new String[] {"" + i}),
                block("parts", List.of("id"), 8, 12, i -> new String[] {"" + i}));
        assertThat(result.written()).isEqualTo(Map.of(T, 900, ContainerName.of("parts"), 2));
        assertThat(result.dropped()).isEqualTo(Map.of(ContainerName.of("parts"), 2));
        assertThat(Scripts.ask(database, "SELECT count(*)::text FROM log")).containsExactly("900");
        assertThat(Scripts.ask(database, "SELECT count(*)::text FROM parts_1")).containsExactly("2");
    }

    @Test
    void findsTheRowsThatATriggerSwallowsAmongMany() {
        Scripts.run(
                database,
                """
                CREATE TABLE t (id int);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
                  'BEGIN IF new.id IN (5, 700) THEN RETURN NULL; END IF; RETURN new; END';
                CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();""");
        LoadResult result = load(block("t", List.of("id"), 0, 1000, i -> new String[] {"" + i}));
        assertThat(result.written()).isEqualTo(Map.of(T, 998));
        assertThat(result.refused())
                .extracting(refusal -> refusal.record().text(ID))
                .containsExactly("5", "700");
        assertThat(Scripts.ask(database, "SELECT count(*)::text FROM t")).containsExactly("998");
    }

    @Test
    void writesNothingWhenTheSourceBreaks() {
        Scripts.run(database, "CREATE TABLE t (id int)");
        assertThatThrownBy(() -> database.load(SCHEMA, sink -> {
                    sink.accept(block("t", List.of("id"), 0, 10, i -> new String[] {"" + i}));
                    throw new IllegalStateException("no more");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(Scripts.ask(database, "SELECT count(*)::text FROM t")).containsExactly("0");
    }
}
