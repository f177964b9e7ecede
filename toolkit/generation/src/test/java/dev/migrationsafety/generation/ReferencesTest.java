package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static TableBuilder account() {
        return table("account").key("id", "bigint").notNull("name", "text");
    }

    @Test
    void writesParentsBeforeChildren() {
        Filled filled = Filled.of(
                        table("a_posting")
                                .key("id", "bigint")
                                .notNull("account_id", "bigint")
                                .refers("account_id", "account", "id"),
                        account())
                .verify();

        assertThat(filled.rows("a_posting")).hasSize(12);
        assertThat(filled.rows("account")).hasSize(12);
    }

    @Test
    void refersToCompositeKeys() {
        Filled.of(
                        table("tenant").key("id", "integer"),
                        table("person")
                                .notNull("tenant_id", "integer")
                                .notNull("no", "integer")
                                .primary("tenant_id", "no")
                                .refers("tenant_id", "tenant", "id"),
                        table("task")
                                .key("id", "bigint")
                                .notNull("tenant_id", "integer")
                                .notNull("owner_no", "integer")
                                .nullable("helper_no", "integer")
                                .refers("tenant_id", "tenant", "id")
                                .refers(List.of("tenant_id", "owner_no"), "person", List.of("tenant_id", "no"), false)
                                .refers(List.of("tenant_id", "helper_no"), "person", List.of("tenant_id", "no"), false))
                .verify();
    }

    @Test
    void letsTheFirstRowOfATreeHaveNoParent() {
        Filled filled = Filled.of(table("node")
                        .key("id", "integer")
                        .nullable("parent_id", "integer")
                        .refers("parent_id", "node", "id"))
                .verify();

        assertThat(filled.values("node", "parent_id").get(0)).isEqualTo("NULL");
        assertThat(new TreeSet<>(filled.values("node", "parent_id")).size()).isGreaterThan(2);
    }

    @Test
    void letsTheFirstRowReferToItselfWhereNullIsNotAllowed() {
        Filled filled = Filled.of(table("node")
                        .key("id", "integer")
                        .notNull("parent_id", "integer")
                        .refers("parent_id", "node", "id"))
                .verify();

        Map<String, @Nullable String> first = filled.rows("node").get(0);
        assertThat(first.get("parent_id")).isEqualTo(first.get("id"));
        assertThat(filled.rows("node")).hasSize(12);
    }

    @Test
    void closesACycleThroughANullableColumn() {
        Filled filled = Filled.of(
                        table("company")
                                .key("id", "bigint")
                                .nullable("head_id", "bigint")
                                .refers("head_id", "person", "id"),
                        table("person")
                                .key("id", "bigint")
                                .notNull("company_id", "bigint")
                                .refers("company_id", "company", "id"))
                .verify();

        assertThat(filled.rows("company")).hasSize(12);
        assertThat(filled.rows("person")).hasSize(12);
        assertThat(filled.values("company", "head_id")).contains("NULL");
        assertThat(new TreeSet<>(filled.values("company", "head_id")).size()).isGreaterThan(1);
    }

    @Test
    void closesACycleThroughADeferrableConstraint() {
        Filled filled = Filled.of(
                        table("company")
                                .key("id", "bigint")
                                .notNull("head_id", "bigint")
                                .refers(List.of("head_id"), "person", List.of("id"), true),
                        table("person")
                                .key("id", "bigint")
                                .notNull("company_id", "bigint")
                                .refers("company_id", "company", "id"))
                .verify();

        assertThat(filled.rows("company")).hasSize(12);
        assertThat(filled.rows("person")).hasSize(12);
    }

    @Test
    void saysWhyACycleCannotBeBegun() {
        Filled filled = Filled.of(
                table("a").key("id", "bigint").notNull("b_id", "bigint").refers("b_id", "b", "id"),
                table("b").key("id", "bigint").notNull("a_id", "bigint").refers("a_id", "a", "id"),
                table("c").key("id", "bigint"));

        assertThat(filled.result.unfillable())
                .isEqualTo(Map.of(
                        named("a"),
                        "Table a could not be filled: foreign key a_b_id_fkey: b has no row that b_id may refer to.",
                        named("b"),
                        "Table b could not be filled: foreign key b_a_id_fkey: a has no row that a_id may refer to."));
        assertThat(filled.rows("c")).hasSize(12);
    }

    @Test
    void refersToUniqueKeysAcrossSchemas() {
        Filled.of(
                        table("audit.source")
                                .key("id", "bigint")
                                .notNull("code", "character varying(10)")
                                .unique("code"),
                        table("event")
                                .key("id", "uuid")
                                .notNull("source", "character varying(10)")
                                .refers("source", "audit.source", "code"))
                .verify();
    }

    @Test
    void fillsTablesThatShareTheirKeyWithTheParent() {
        Filled filled = Filled.of(
                        table("person").key("id", "bigint"),
                        table("profile").key("person_id", "bigint").refers("person_id", "person", "id"),
                        table("avatar")
                                .key("person_id", "bigint")
                                .nullable("next_id", "bigint")
                                .unique("next_id")
                                .refers("person_id", "profile", "person_id")
                                .refers("next_id", "person", "id"))
                .verify();

        assertThat(filled.rows("profile")).hasSize(12);
        assertThat(filled.rows("avatar")).hasSize(12);
    }

    @Test
    void fillsTablesThatJoinTwoOthers() {
        Filled filled = Filled.of(
                        40,
                        table("a").key("id", "bigint"),
                        table("b").key("id", "bigint"),
                        table("a_b")
                                .notNull("a_id", "bigint")
                                .notNull("b_id", "bigint")
                                .primary("a_id", "b_id")
                                .refers("a_id", "a", "id")
                                .refers("b_id", "b", "id"))
                .verify();

        assertThat(filled.rows("a_b")).hasSize(40);
    }

    @Test
    void refersToRowsThatExist() {
        var account = account();
        var posting = table("posting")
                .key("id", "bigint")
                .notNull("account_id", "bigint")
                .refers("account_id", "account", "id");
        Schema schema = Filled.schema(List.of(account.build(), posting.build()));
        Filled filled = Filled.of(new GenerationRequest(
                        schema,
                        List.of(named("posting")),
                        List.of(),
                        Filled.existing(
                                "account", List.of("id", "name"), List.of(List.of("1", "cash"), List.of("2", "bank"))),
                        12,
                        1,
                        0))
                .verify();

        assertThat(filled.rows("account")).isEmpty();
        assertThat(Set.copyOf(filled.values("posting", "account_id"))).isEqualTo(Set.of("1", "2"));
    }

    @Test
    void refersToEachRowThatMigrationsWrote() {
        Table person = account().build();
        Table buy = table("buy")
                .key("id", "bigint")
                .nullable("person_id", "bigint")
                .refers("person_id", "account", "id")
                .build();
        List<String> ids = List.of("1", "2", "3", "9000");
        ExistingRecords existing = new ExistingRecords() {
            @Override
            public boolean has(ContainerName table) {
                return table.equals(person.name());
            }

            @Override
            public void read(ContainerName table, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
                ids.forEach(id -> reader.accept(fields.stream()
                        .<@Nullable Value>map(field -> Value.of(id))
                        .toList()));
            }

            @Override
            public boolean isMigrated(ContainerName table, List<FieldPath> key, List<String> values) {
                return !values.equals(List.of("9000"));
            }
        };

        for (int seed = 0; seed < 10; seed++) {
            Filled filled = Filled.of(new GenerationRequest(
                    Filled.schema(List.of(person, buy)),
                    List.of(person.name(), buy.name()),
                    List.of(),
                    existing,
                    12,
                    seed,
                    List.of(),
                    0));

            assertThat(filled.values("buy", "person_id")).contains("1", "2", "3", "NULL");
            assertThat(new TreeSet<>(filled.values("buy", "person_id")).size()).isGreaterThan(5);
        }
    }

    @Test
    void fillsAParentThatHasNoRows() {
        Schema schema = Filled.schema(List.of(
                account().build(),
                table("posting")
                        .key("id", "bigint")
                        .nullable("account_id", "bigint")
                        .refers("account_id", "account", "id")
                        .build()));
        Filled filled = Filled.of(
                        new GenerationRequest(schema, List.of(named("posting")), List.of(), Map.of(), 12, 1, 0))
                .verify();

        assertThat(filled.rows("account")).hasSize(12);
        assertThat(filled.values("posting", "account_id")).contains("NULL");
    }

    @Test
    void refersToPartitionedTables() {
        Filled.of(
                        table("event")
                                .notNull("id", "bigint")
                                .notNull("day", "date")
                                .primary("id", "day")
                                .partitioned(List.of("day"), "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"),
                        table("event_2024")
                                .notNull("id", "bigint")
                                .notNull("day", "date")
                                .partitionOf("event"),
                        table("note")
                                .key("id", "bigint")
                                .notNull("event_id", "bigint")
                                .notNull("event_day", "date")
                                .refers(List.of("event_id", "event_day"), "event", List.of("id", "day"), false))
                .verify();
    }
}
