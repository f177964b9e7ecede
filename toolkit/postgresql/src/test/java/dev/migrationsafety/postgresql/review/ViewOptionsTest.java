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

class ViewOptionsTest {
    private static CatalogObject view(String kind, String definition, String options) {
        Map<String, String> attributes = options.isEmpty()
                ? Map.of("definition", definition)
                : Map.of("definition", definition, "options", options);
        return new CatalogObject(kind, "app.own_account", attributes, Map.of());
    }

    private static Judgement judge(List<CatalogObject> before, List<CatalogObject> after) {
        return ViewOptions.judge(SchemaDiff.between(new SchemaSnapshot(before), new SchemaSnapshot(after)));
    }

    private static Judgement judge(String before, String after) {
        return judge(List.of(view("view", "SELECT 1", before)), List.of(view("view", "SELECT 2", after)));
    }

    @Test
    void namesTheOptionsThatAViewLost() {
        assertThat(judge("security_barrier=true, security_invoker=on", ""))
                .isEqualTo(Judgement.of(
                        List.of(Finding.of(ViewOptions.RULE, Severity.WARNING, Claim.UP)
                                .subject("view app.own_account")
                                .lossClass("security_barrier, security_invoker")
                                .evidence(List.of(
                                        "options before the step: security_barrier=true, security_invoker=on",
                                        "options after the step: (none)"))
                                .next("List all options of the view where the step creates or replaces it, WITH (…);"
                                        + " set an option to false to remove it on purpose.")
                                .message("The step removes security_barrier, security_invoker from view"
                                        + " app.own_account:"
                                        + " now functions in a query on it may see rows that it hides, and it reads"
                                        + " its tables with the privileges of its owner, for every user.")),
                        1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check_option=local | security_barrier=true | check_option",
                "check_option=cascaded, security_barrier=true | check_option=cascaded | security_barrier",
                "of_the_future=1 | '' | of_the_future",
            })
    void namesEachThatIsMissing(String before, String after, String lost) {
        assertThat(judge(before, after).findings())
                .extracting(Finding::lossClass)
                .containsExactly(lost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security_invoker=true | security_invoker=false",
                "check_option=cascaded | check_option=local",
                "security_invoker=false, security_barrier=OFF | ''",
                "'' | security_invoker=true",
                "'' | ''",
            })
    void passesOverOptionsThatAreSetOrDidNothing(String before, String after) {
        assertThat(judge(before, after)).isEqualTo(Judgement.of(List.of(), 1));
    }

    @Test
    void looksAtViewsThatAreThereBeforeAndAfter() {
        CatalogObject view = view("view", "SELECT 1", "security_invoker=true");
        CatalogObject stored = view("materialized view", "SELECT 1", "fillfactor=70");
        Judgement nothing = Judgement.of(List.of(), 0);
        assertThat(judge(List.of(view), List.of())).isEqualTo(nothing);
        assertThat(judge(List.of(), List.of(view))).isEqualTo(nothing);
        assertThat(judge(List.of(stored), List.of(view("materialized view", "SELECT 1", ""))))
                .isEqualTo(nothing);
    }
}
