package dev.migrationsafety;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety");

    @Test
    void hasClassesToLookAt() {
        assertThat(CORE.size()).isGreaterThan(80);
    }

    @Test
    void knowsNoDriverNoJunitNoJqwik() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.postgresql..", "org.junit..", "net.jqwik..", "org.slf4j..")
                .check(CORE);
    }

    @Test
    void keepsPackagesFreeOfCycles() {
        slices().matching("dev.migrationsafety.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void keepsEveryArrowOfTheDesign() {
        forbid(
                "finding",
                List.of("migration", "schema", "data", "engine", "invariant", "rules", "report", "rehearsal"));
        forbid("migration", List.of("schema", "data", "engine", "invariant", "rules", "report", "rehearsal"));
        forbid("schema", List.of("data", "engine", "invariant", "rules", "report", "rehearsal"));
        forbid("data", List.of("engine", "invariant", "rules", "report", "rehearsal"));
        forbid("engine", List.of("invariant", "rules", "report", "rehearsal"));
        forbid("invariant", List.of("rules", "report", "rehearsal"));
        forbid("rules", List.of("report", "rehearsal"));
        forbid("report", List.of("rehearsal"));
        forbid("shrinking", List.of("engine", "invariant", "rules", "report", "rehearsal"));
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        List<String> unmarked = CORE.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    private static void forbid(String from, List<String> targets) {
        for (String target : targets) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.migrationsafety." + from + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.migrationsafety." + target + "..")
                    .check(CORE);
        }
    }
}
