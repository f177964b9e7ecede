package dev.migrationsafety.postgresql.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowSequencesTest {
    private static final ContainerName INVOICE = ContainerName.of("invoice");

    /** A sequence that the server named after its column. */
    private static CatalogObject serial(String type, String maximum) {
        return new CatalogObject(
                        "sequence",
                        "invoice(id)",
                        Map.of("type", type, "maximum", maximum),
                        Map.of("name", "invoice_id_seq"))
                .partOf("invoice");
    }

    private static CatalogObject sequence(String name, String type) {
        return new CatalogObject("sequence", name, Map.of("type", type, "maximum", "32767"), Map.of());
    }

    private static Table table(ContainerName name, String type, @Nullable String standard) {
        return new Table(
                name,
                List.of(new Column(
                        "id", DataType.of(type), false, Optional.ofNullable(standard), Column.Source.WRITTEN)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
    }

    private static Schema schema(CatalogObject sequence, Table... tables) {
        return Schema.of(new SchemaSnapshot(List.of(sequence)), List.of(tables));
    }

    private static Schema ofSerial(String type, String sequenceType, String maximum) {
        return schema(
                serial(sequenceType, maximum), table(INVOICE, type, "nextval('public.invoice_id_seq'::regclass)"));
    }

    private static Judgement judge(Schema before, Schema after) {
        return new NarrowSequences().judge(before, after, SchemaDiff.between(before.snapshot(), after.snapshot()));
    }

    private static final Schema OLD = ofSerial("integer", "integer", "2147483647");
    private static final Schema NEW = ofSerial("bigint", "integer", "2147483647");
    private static final Schema WIDE = ofSerial("bigint", "bigint", "9223372036854775807");

    @Test
    void namesAColumnThatWasWidenedWithoutItsSequence() {
        assertThat(judge(OLD, NEW))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(NarrowSequences.RULE, Severity.WARNING, Claim.UP)
                                .subject("invoice.id")
                                .evidence(List.of(
                                        "default: nextval('public.invoice_id_seq'::regclass)",
                                        "sequence invoice_id_seq: integer, maximum 2147483647"))
                                .next("Widen the sequence in the same step: ALTER SEQUENCE invoice_id_seq AS bigint.")
                                .message("After the step invoice.id is bigint, but its sequence invoice_id_seq is"
                                        + " integer: inserts fail after 2147483647, although the column can store"
                                        + " larger values.")),
                        1));
    }

    @Test
    void namesASequenceThatWasNarrowedAndOneThatIsNew() {
        assertThat(judge(WIDE, NEW).findings()).extracting(Finding::subject).containsExactly("invoice.id");
        assertThat(judge(Schema.of(new SchemaSnapshot(List.of()), List.of()), NEW)
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("invoice.id");
    }

    @Test
    void passesOverPairsThatWereNarrowBeforeAndThoseThatAreNot() {
        assertThat(judge(NEW, NEW)).isEqualTo(Judgement.of(List.of(), 0));
        assertThat(judge(NEW, WIDE)).isEqualTo(Judgement.of(List.of(), 0));
        assertThat(judge(OLD, WIDE)).isEqualTo(Judgement.of(List.of(), 1));
        assertThat(judge(OLD, OLD)).isEqualTo(Judgement.of(List.of(), 1));
    }

    @Test
    void findsSequencesOfOtherSchemasAndWithQuotedNames() {
        ContainerName receipt = new ContainerName("app", "receipt");
        Schema before = schema(sequence("app.receipt.no", "bigint"));
        Schema after = schema(
                sequence("app.\"receipt.no\"", "smallint"),
                table(receipt, "integer", "nextval('app.\"receipt.no\"'::regclass)"));
        assertThat(judge(before, after).findings()).extracting(Finding::subject).containsExactly("app.receipt.id");
        CatalogObject owned = new CatalogObject(
                        "sequence", "app.receipt(id)", Map.of("type", "integer"), Map.of("name", "receipt_id_seq"))
                .partOf("app.receipt");
        assertThat(judge(before, schema(owned, table(receipt, "bigint", "nextval('app.receipt_id_seq'::regclass)")))
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("app.receipt.id");
    }

    @Test
    void passesOverColumnsThatTheSequenceDoesNotFeedAndTypesWithoutAWidth() {
        Schema empty = Schema.of(new SchemaSnapshot(List.of()), List.of());
        assertThat(judge(empty, schema(serial("integer", "1"), table(INVOICE, "bigint", null))))
                .isEqualTo(Judgement.of(List.of(), 0));
        assertThat(judge(empty, ofSerial("numeric", "integer", "1"))).isEqualTo(Judgement.of(List.of(), 1));
        assertThat(judge(
                        empty,
                        schema(
                                sequence("invoice_id_seq", "integer"),
                                table(INVOICE, "bigint", "nextval('other.invoice_id_seq'::regclass)"))))
                .isEqualTo(Judgement.of(List.of(), 0));
    }
}
