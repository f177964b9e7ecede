package dev.migrationsafety.generation;

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
    private static final JavaClasses GENERATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety.generation");

    @Test
    void hasClassesToLookAt() {
        assertThat(GENERATION.size()).isGreaterThan(40);
    }

    @Test
    void knowsNoDatabaseNoJunitAndNoInsideOfJqwik() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.postgresql..", "org.junit..", "net.jqwik.engine..")
                .check(GENERATION);
    }

    @Test
    void drawsFromJqwikInOneRoomOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.migrationsafety.generation.value..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.jqwik..")
                .check(GENERATION);
    }

    @Test
    void keepsPackagesFreeOfCycles() {
        slices().matching("dev.migrationsafety.generation.(**)")
                .should()
                .beFreeOfCycles()
                .check(GENERATION);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.migrationsafety.generation.value..", "dev.migrationsafety.generation.condition..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.migrationsafety.generation")
                .check(GENERATION);
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        assertThat(GENERATION.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList())
                .isEmpty();
    }
}
