package dev.migrationsafety.postgresql.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicGrantsTest {
    private static final String OWN = "(owner): DELETE, INSERT, SELECT";

    private static CatalogObject object(String kind, String name, String privileges) {
        return new CatalogObject(kind, name, Map.of("privileges", privileges), Map.of());
    }

    private static Judgement judge(List<CatalogObject> before, List<CatalogObject> after) {
        return PublicGrants.judge(SchemaDiff.between(new SchemaSnapshot(before), new SchemaSnapshot(after)));
    }

    @Test
    void namesWhatEveryRoleMayNewlyDo() {
        CatalogObject before = object("table", "account", OWN + "; PUBLIC: SELECT");
        CatalogObject after = object("table", "account", OWN + "; PUBLIC: INSERT*, SELECT by teller");

        assertThat(judge(List.of(before), List.of(after)))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(PublicGrants.RULE, Severity.WARNING, Claim.UP)
                                .subject("table account")
                                .lossClass("INSERT")
                                .evidence(List.of(
                                        "privileges after the step: " + OWN + "; PUBLIC: INSERT*, SELECT by teller"))
                                .next("Grant the privilege to the roles that need it, or revoke it from PUBLIC.")
                                .message("After the step every role has INSERT on table account.")),
                        1));
        assertThat(judge(List.of(after), List.of(before)).findings()).isEmpty();
    }

    @Test
    void looksAtNothingThatStaysAsItWas() {
        CatalogObject open = object("schema", "public", "(owner): CREATE, USAGE; PUBLIC: USAGE");
        assertThat(judge(List.of(open), List.of(open))).isEqualTo(Judgement.of(List.of(), 0));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            function, f(integer), EXECUTE
            procedure, p(), EXECUTE
            aggregate, total(numeric), EXECUTE
            type, mood, USAGE
            domain, amount, USAGE
            language, plx, USAGE
            default privileges, app.*.functions, EXECUTE
            default privileges, app.*.types, USAGE
            system privileges, pg_catalog.lo_export(oid), EXECUTE
            """)
    void passesOverWhatTheServerItselfGrantsOnANewObject(String kind, String name, String privilege) {
        assertThat(judge(List.of(), List.of(object(kind, name, "(owner): " + privilege + "; PUBLIC: " + privilege)))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "table, account, SELECT",
        "column, account.balance, UPDATE",
        "view, overview, SELECT",
        "sequence, account_id_seq, USAGE",
        "schema, audit, CREATE",
        "default privileges, app.audit.functions, EXECUTE",
        "server, archive, USAGE"
    })
    void namesAnExplicitGrantOnANewObject(String kind, String name, String privilege) {
        assertThat(judge(List.of(), List.of(object(kind, name, "PUBLIC: " + privilege)))
                        .findings())
                .extracting(Finding::lossClass)
                .containsExactly(privilege);
    }

    @Test
    void namesAFunctionThatWasMadeAnewWithoutItsRevoke() {
        assertThat(judge(
                                List.of(object("function", "close()", "(owner): EXECUTE")),
                                List.of(object("function", "close()", "(owner): EXECUTE; PUBLIC: EXECUTE")))
                        .findings())
                .extracting(Finding::subject)
                .containsExactly("function close()");
    }
}
