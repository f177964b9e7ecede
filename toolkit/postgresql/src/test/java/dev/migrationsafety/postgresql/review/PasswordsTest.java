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

class PasswordsTest {
    private static CatalogObject role(String mark) {
        return new CatalogObject("role", "teller", Map.of("login", "true"), Map.of("password", mark));
    }

    private static CatalogObject mapping(String options) {
        return new CatalogObject("user mapping", "archive.teller", Map.of("options", options), Map.of());
    }

    private static Judgement judge(List<CatalogObject> before, List<CatalogObject> after) {
        return Passwords.judge(SchemaDiff.between(new SchemaSnapshot(before), new SchemaSnapshot(after)));
    }

    @Test
    void namesARoleWhosePasswordTheStepSets() {
        Judgement expected = Judgement.of(
                List.of(Finding.of(Passwords.RULE, Severity.WARNING, Claim.UP)
                        .subject("role teller")
                        .next("Set the password outside the migrations, from a secret store, and change it now if"
                                + " this file was ever shared.")
                        .message("The step sets the password of role teller. The script contains it, as text or as a"
                                + " placeholder, so everyone who can read the history or the server log can read the"
                                + " password.")),
                1);

        assertThat(judge(List.of(), List.of(role("password=(hidden 1a2b3c4d)"))))
                .isEqualTo(expected);
        assertThat(judge(List.of(role("")), List.of(role("password=(hidden 1a2b3c4d)"))))
                .isEqualTo(expected);
        assertThat(judge(List.of(role("password=(hidden 00000000)")), List.of(role("password=(hidden 1a2b3c4d)"))))
                .isEqualTo(expected);
    }

    @Test
    void passesOverARoleWithoutPasswordAndOneThatLosesIt() {
        assertThat(judge(List.of(), List.of(role("")))).isEqualTo(Judgement.of(List.of(), 1));
        assertThat(judge(List.of(role("password=(hidden 1a2b3c4d)")), List.of(role(""))))
                .isEqualTo(Judgement.of(List.of(), 1));
    }

    @Test
    void namesAUserMappingWhosePasswordTheStepSetsAndNoOtherOption() {
        String known = "password=(hidden 1a2b3c4d), user=reader";
        assertThat(judge(List.of(), List.of(mapping(known))).findings())
                .extracting(Finding::subject)
                .containsExactly("user mapping archive.teller");
        assertThat(judge(List.of(mapping(known)), List.of(mapping("password=(hidden 1a2b3c4d), user=writer"))))
                .isEqualTo(Judgement.of(List.of(), 1));
        assertThat(judge(List.of(), List.of(mapping("password_required=false, user=reader")))
                        .findings())
                .isEmpty();
    }
}
