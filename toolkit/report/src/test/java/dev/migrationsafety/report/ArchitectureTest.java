package dev.migrationsafety.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String CONFIGURATION = "dev.migrationsafety.configuration..";
    private static final String FORMAT = "dev.migrationsafety.report.format..";
    private static final String HTML = "dev.migrationsafety.report.html..";
    private static final String FILES = "dev.migrationsafety.report.files..";
    private static final String GATE = "dev.migrationsafety.report.gate..";
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void hasClassesToLookAt() {
        assertThat(MODULE.size()).isGreaterThan(35);
    }

    @Test
    void knowsNoDriverNoJunitNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.junit..",
                        "net.jqwik..",
                        "dev.migrationsafety.sql..",
                        "dev.migrationsafety.postgresql..",
                        "dev.migrationsafety.generation..")
                .check(MODULE);
    }

    @Test
    void leavesPropertiesAndExitToTheOutermostModules() {
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(MODULE);
        noClasses().should().callMethod(System.class, "getenv").check(MODULE);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(MODULE);
        noClasses().should().callMethod(System.class, "exit", int.class).check(MODULE);
    }

    @Test
    void keepsItsArrows() {
        noClasses()
                .that()
                .resideInAPackage(CONFIGURATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FORMAT, HTML, FILES, GATE)
                .check(MODULE);
        noClasses()
                .that()
                .resideInAnyPackage(FORMAT, HTML, FILES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONFIGURATION, GATE)
                .check(MODULE);
        noClasses()
                .that()
                .resideInAPackage(GATE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FORMAT, HTML, FILES)
                .check(MODULE);
    }

    @Test
    void marksEveryPackageAgainstNulls() {
        List<String> unmarked = MODULE.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
