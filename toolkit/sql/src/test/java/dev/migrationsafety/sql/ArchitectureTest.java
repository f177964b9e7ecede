package dev.migrationsafety.sql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety.sql");

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(60);
    }

    @Test
    void knowsNothingButCoreAndTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.migrationsafety.sql..",
                        "dev.migrationsafety.data..",
                        "dev.migrationsafety.engine..",
                        "dev.migrationsafety.finding",
                        "dev.migrationsafety.migration..",
                        "dev.migrationsafety.schema",
                        "org.jspecify.annotations")
                .check(MODULE);
    }

    @Test
    void knowsNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(MODULE);
    }

    @Test
    void keepsPackagesFreeOfCycles() {
        slices().matching("dev.migrationsafety.sql.(**)")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
        assertThat(MODULE.stream().map(type -> type.getPackageName()).distinct())
                .containsExactlyInAnyOrder(
                        "dev.migrationsafety.sql.layout",
                        "dev.migrationsafety.sql.layout.flyway",
                        "dev.migrationsafety.sql.layout.marked",
                        "dev.migrationsafety.sql.layout.numbered",
                        "dev.migrationsafety.sql.review",
                        "dev.migrationsafety.sql.schema",
                        "dev.migrationsafety.sql.script",
                        "dev.migrationsafety.sql.transition");
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        assertThat(MODULE.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList())
                .isEmpty();
    }
}
