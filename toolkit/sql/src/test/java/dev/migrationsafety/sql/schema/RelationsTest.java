package dev.migrationsafety.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final ContainerName CUSTOMER = ContainerName.of("customer");
    private static final ContainerName INVOICE = ContainerName.of("invoice");
    private static final ContainerName LINE = new ContainerName("audit", "line");
    private static final ForeignKey ENFORCED =
            new ForeignKey("invoice_fk", INVOICE, List.of("customer"), CUSTOMER, List.of("id"), true);

    private static Table table(ContainerName name, ForeignKey... references) {
        return new Table(
                name,
                List.of(new Column("id", DataType.of("integer"), false, Optional.empty(), Column.Source.WRITTEN)),
                Optional.of(new Key("key", List.of("id"), true, "")),
                List.of(),
                List.of(references),
                List.of(new Check("positive", List.of("id"), "(id > 0)")),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                true,
                List.of(new Index("key", List.of("id"), "")),
                List.of(new Exclusion("odd", List.of("id"), List.of(new Exclusion.Term("id", "=")), true, "")));
    }

    private static Relations relations() {
        return new Relations(List.of(table(CUSTOMER), table(INVOICE, ENFORCED), table(LINE)));
    }

    private static Reference reference(ContainerName container, List<String> fields, List<String> targetFields) {
        return new Reference(container, FieldPath.all(fields), CUSTOMER, FieldPath.all(targetFields));
    }

    @Test
    void addsReferencesThatTheServerDoesNotEnforceBehindItsOwn() {
        Reference payer = reference(INVOICE, List.of("payer"), List.of("id"));
        Reference line = reference(LINE, List.of("bank", "number"), List.of("b", "n"));
        assertThat(relations().with(List.of(line, payer)))
                .isEqualTo(new Relations(List.of(
                        table(CUSTOMER),
                        table(
                                INVOICE,
                                ENFORCED,
                                new ForeignKey(
                                        "reference invoice[payer]",
                                        INVOICE,
                                        List.of("payer"),
                                        CUSTOMER,
                                        List.of("id"),
                                        false,
                                        false,
                                        true)),
                        table(
                                LINE,
                                new ForeignKey(
                                        "reference audit.line[bank, number]",
                                        LINE,
                                        List.of("bank", "number"),
                                        CUSTOMER,
                                        List.of("b", "n"),
                                        false,
                                        false,
                                        true)))));
    }

    @Test
    void givesAnAddedReferenceBackAsItWas() {
        Reference payer = reference(INVOICE, List.of("payer"), List.of("id"));
        assertThat(relations().with(List.of(payer)).find(INVOICE).orElseThrow().references())
                .containsExactly(ENFORCED.reference(), payer);
    }

    @Test
    void staysAsItIsWithoutAReferenceOfItsTables() {
        Relations relations = relations();
        assertThat(relations.with(List.of())).isSameAs(relations);
        assertThat(relations.with(List.of(reference(ContainerName.of("line"), List.of("a"), List.of("id")))))
                .isEqualTo(relations);
    }

    @Test
    void isMadeOfTheTablesOfASchema() {
        Relations relations = relations();
        assertThat(Relations.of(Schema.of(new SchemaSnapshot(List.of()), relations.tables())))
                .isEqualTo(relations);
    }
}
