package dev.migrationsafety.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(15);
    }

    @Test
    void knowsNoSqlNoDriverAndNoGenerator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "org.postgresql..",
                        "net.jqwik..",
                        "dev.migrationsafety.sql..",
                        "dev.migrationsafety.postgresql..",
                        "dev.migrationsafety.generation..")
                .check(MODULE);
    }

    @Test
    void needsTheLauncherInItsListenersOnly() {
        noClasses()
                .that()
                .doNotImplement("org.junit.platform.launcher.TestExecutionListener")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit.platform.launcher..")
                .check(MODULE);
    }

    @Test
    void keepsNothingInStaticFields() {
        fields().that().areStatic().should().beFinal().check(MODULE);
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        assertThat(MODULE.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }
}
