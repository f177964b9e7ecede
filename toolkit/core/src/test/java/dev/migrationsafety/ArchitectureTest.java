package dev.migrationsafety;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.script.ScriptSession;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrationsafety");

    private static final String ROOT = "dev.migrationsafety.";

    /** Each package knows only those before it; the shrinking of rows stands beside the engines. */
    private static final List<String> ORDER = List.of(
            "finding",
            "migration",
            "schema",
            "data",
            "engine",
            "invariant",
            "rules",
            "report",
            "settings",
            "experiment",
            "preparation",
            "judge",
            "attribution",
            "counterexample",
            "rehearsal");

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
        slices().matching("dev.migrationsafety.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void keepsEveryArrowOfTheDesign() {
        for (int i = 0; i < ORDER.size(); i++) {
            forbid(ORDER.get(i), ORDER.subList(i + 1, ORDER.size()));
        }
        forbid("counterexample.shrinking", ORDER.subList(ORDER.indexOf("engine"), ORDER.indexOf("counterexample")));
    }

    @Test
    void ordersEveryPackage() {
        List<String> packages = CORE.stream()
                .map(type -> type.getPackageName() + ".")
                .map(name -> name.substring(ROOT.length(), name.indexOf('.', ROOT.length())))
                .distinct()
                .toList();
        assertThat(packages).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void opensScriptSessionsInExperimentsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.migrationsafety.experiment..", "dev.migrationsafety.engine..")
                .should()
                .accessTargetWhere(target(named(Database.class, "openSession"))
                        .or(target(named(StepRunner.class, "open")))
                        .or(target(named(ScriptSession.class, "run")))
                        .or(target(named(ScriptSession.class, "ask"))))
                .check(CORE);
    }

    private static DescribedPredicate<AccessTarget> named(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                target -> target.getName().equals(name) && target.getOwner().isAssignableTo(owner));
    }

    @Test
    void keepsJudgesFromDatabases() {
        noClasses()
                .that()
                .resideInAPackage("dev.migrationsafety.judge..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Database.class, DatabaseServer.class, DatabaseTemplate.class, ScriptSession.class)
                .check(CORE);
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
