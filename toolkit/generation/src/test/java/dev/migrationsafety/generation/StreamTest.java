package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final Table PARENT = table("parent")
            .key("id", "bigint")
            .notNull("name", "text")
            .nullable("note", "text")
            .build();
    private static final Table ONE = table("one")
            .key("parent_id", "bigint")
            .notNull("name", "text")
            .refers("parent_id", "parent", "id")
            .build();
    private static final Table MANY = table("many")
            .key("id", "bigint")
            .nullable("parent_id", "bigint")
            .refers("parent_id", "parent", "id")
            .build();

    private static GenerationRequest request(int rows) {
        Schema schema = Filled.schema(List.of(PARENT, ONE, MANY));
        List<ContainerName> names = schema.roots().stream().map(Container::name).toList();
        return new GenerationRequest(schema, names, List.of(), Map.of(), rows, 4711, 0);
    }

    @Test
    void handsOutTheSameRowsAsTheListInTheSameOrder() {
        List<NewRecord> rows = new ArrayList<>();
        Map<ContainerName, String> unfillable =
                new SchemaRowGenerator().generate(request(60), block -> rows.addAll(block.records()));

        assertThat(unfillable).isEmpty();
        assertThat(rows)
                .isEqualTo(new SchemaRowGenerator().generate(request(60)).records());
    }

    @Test
    void fillsManyRowsInBlocksOfBoundedSizeAndGivesEachRowOfAOneToOneReferenceItsOwnParent() {
        Set<String> parents = new HashSet<>();
        List<String> taken = new ArrayList<>();
        Set<String> referred = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        Map<ContainerName, String> unfillable = new SchemaRowGenerator().generate(request(10_000), block -> {
            sizes.add(block.size());
            int column = block.fields()
                    .indexOf(FieldPath.of(block.container().equals(named("parent")) ? "id" : "parent_id"));
            for (int row = 0; row < block.size(); row++) {
                String text = block.text(row, column);
                if (block.container().equals(named("parent"))) {
                    parents.add(String.valueOf(text));
                } else if (block.container().equals(named("one"))) {
                    taken.add(String.valueOf(text));
                } else if (text != null) {
                    referred.add(text);
                }
            }
        });

        assertThat(unfillable).isEmpty();
        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1, 4096));
        assertThat(parents).hasSize(10_000);
        assertThat(taken).hasSize(10_000).doesNotHaveDuplicates().allMatch(parents::contains);
        assertThat(parents).containsAll(referred);
        assertThat(referred).hasSizeGreaterThan(2_000);
    }

    @Test
    void givesSingleTablesTheirOwnVolume() {
        Map<ContainerName, Integer> counts = new TreeMap<>();
        new SchemaRowGenerator()
                .generate(
                        request(0).with(new Volumes(12, Map.of(named("many"), 150)), 0.1),
                        block -> counts.merge(block.container(), block.size(), Integer::sum));

        assertThat(counts).isEqualTo(Map.of(named("parent"), 12, named("one"), 12, named("many"), 150));
    }

    @Test
    void spreadsEdgeTextsByTheirShare() {
        assertThat(edges(0, 100)).isEmpty();
        assertThat(edges(0.1, 31)).containsExactly(8, 10, 20, 30);
        assertThat(edges(0.2, 13)).containsExactly(2, 6, 10);
        assertThat(edges(1, 5)).containsExactly(0, 1, 2, 3, 4);
    }

    private static List<Integer> edges(double share, int rows) {
        EdgeRows turns = new EdgeRows(share);
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (turns.number(i) >= 0) {
                edges.add(i);
            }
        }
        return edges;
    }

    @Test
    void tellsCellsThatAreLeftFromNulls() {
        BitSet left = new BitSet();
        left.set(1);
        RecordBlock block = RecordBlock.of(named("t"), FieldPath.all(List.of("a", "b", "c")))
                .add(new String[] {"1", null, null}, left)
                .build();
        Map<String, String> values = new TreeMap<>();
        values.put("a", "1");
        values.put("c", null);

        assertThat(block.records()).containsExactly(NewRecord.ofTexts(named("t"), values));
        assertThat(RecordBlock.of(block.records()).get(0).fields()).isEqualTo(FieldPath.all(List.of("a", "c")));
    }
}
