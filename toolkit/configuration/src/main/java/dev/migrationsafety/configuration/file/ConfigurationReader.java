package dev.migrationsafety.configuration.file;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.RegressionFolder;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.migration.layout.ListedScripts;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Release;
import dev.migrationsafety.settings.RollbackSettings;
import dev.migrationsafety.settings.RulePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Turns one file into a {@link Configuration}. */
final class ConfigurationReader {
    private static final String NO_ROLLBACK = "none";
    private static final String LISTED = "listed";

    private final Section file;
    private final ConfigurationProblems problems;

    ConfigurationReader(Section file, ConfigurationProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    Configuration read(
            String source,
            RulesReader rulesReader,
            EnvironmentReader environmentReader,
            Function<String, DatabaseEngine> engines,
            Function<String, Optional<RegressionFolder>> folders) {
        DatabaseEngine engine = engines.apply(file.text("engine", ""));
        Map<String, List<Map<String, String>>> rules = rulesReader.read(file, engine);
        Environment environment = environmentReader.read(file, engine);
        boolean forwardOnly = forwardOnly();
        AcceptanceReader acceptance = new AcceptanceReader(file);
        Optional<Section> policy = file.section("policy");
        ReproducingReader reproducing = new ReproducingReader(file, folders);
        RehearsalSettings bare = new RehearsalSettings(
                file.text("version", ""),
                environment.timeZone(),
                SamplingReader.read(file, engine),
                new RollbackSettings(forwardOnly, policy.flatMap(ConfigurationReader::limit), releases()),
                file.text("since", ""),
                List.of(),
                acceptance.declarations(),
                acceptance.waivers(),
                policy.map(AcceptanceReader::allowedEmpty).orElse(List.of()),
                policy.map(section -> RulePolicyReader.read(section, engine)).orElse(RulePolicy.standard()),
                required(policy, forwardOnly, !rules.isEmpty()),
                reproducing.read(),
                Map.of());
        List<ListedScripts> order = order();
        List<String> generators = generators();
        RehearsalSettings settings = Described.in(bare, environment, rules);
        settings = Described.with(settings, "order", Described.order(order));
        settings = Described.with(settings, "generators", generators);
        Configuration configuration = new Configuration(
                source,
                engine.id(),
                file.text("layout", ""),
                file.section("placeholders").map(Section::flat).orElse(Map.of()),
                environment,
                settings,
                rules,
                Stream.concat(environmentReader.apart().stream(), reproducing.apart().stream())
                        .collect(Collectors.toSet()),
                order,
                reproducing.folderName(),
                generators);
        policy.ifPresent(Section::close);
        file.close();
        return configuration;
    }

    /** Classes by name; whether they are there is only known when they are needed. */
    private List<String> generators() {
        List<String> names = file.texts("generators");
        names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .distinct()
                .forEach(name ->
                        problems.add(file.at("generators"), "'generators' names " + name + " twice; remove one"));
        return names;
    }

    /** Each entry is a path, or a pair of up and down. */
    private List<ListedScripts> order() {
        List<ListedScripts> order = new ArrayList<>();
        for (Node item : file.nodes("order")) {
            if (item instanceof ScalarNode path && !path.getValue().isBlank()) {
                order.add(new ListedScripts(path.getValue(), ""));
            } else {
                Section pair = new Section("order", item, problems);
                order.add(new ListedScripts(pair.required("up"), pair.text("down", "")));
                pair.close();
            }
        }
        String layout = file.text("layout", LISTED);
        if (!order.isEmpty() && !layout.equals(LISTED)) {
            problems.add(
                    file.at("order"),
                    "'order' lists the scripts, but 'layout' is " + layout + "; remove one of the two");
        }
        return order;
    }

    private boolean forwardOnly() {
        Optional<String> rollback = file.text("rollback");
        if (rollback.isPresent() && !rollback.get().equals(NO_ROLLBACK)) {
            problems.add(
                    file.at("rollback"),
                    "'rollback' is '" + rollback.get() + "', but must be none; remove it to rehearse the rollback");
        }
        return rollback.isPresent();
    }

    private static Optional<Duration> limit(Section policy) {
        Duration none = Duration.ZERO;
        Duration limit =
                policy.value("rollback-limit", none, "a duration, for example PT30S", EnvironmentReader::duration);
        return Optional.of(limit).filter(duration -> !duration.equals(none));
    }

    private List<Release> releases() {
        List<Release> releases = new ArrayList<>();
        for (Section release : file.sections("releases")) {
            releases.add(new Release(release.text("from", ""), release.required("to")));
            release.close();
        }
        return releases;
    }

    /** The claims that the policy names; without a policy, all that are rehearsed. */
    private List<Claim> required(Optional<Section> policy, boolean forwardOnly, boolean invariants) {
        if (policy.isEmpty() || policy.get().find("require").isEmpty()) {
            List<Claim> all = new ArrayList<>(List.of(Claim.UP));
            if (!forwardOnly) {
                all.add(Claim.ROLLBACK);
            }
            if (invariants) {
                all.add(Claim.INVARIANTS);
            }
            return all;
        }
        List<Claim> named = new ArrayList<>();
        for (String id : policy.get().texts("require")) {
            Optional<Claim> claim = Arrays.stream(Claim.values())
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            claim.filter(one -> !named.contains(one)).ifPresent(named::add);
            if (claim.isEmpty()) {
                problems.add(
                        policy.get().at("require"),
                        "'require' names '" + id + "', which is not a claim; "
                                + RenamedWords.of(id)
                                        .map(now -> "it is now called '" + now + "'")
                                        .orElseGet(() -> "claims are "
                                                + Arrays.stream(Claim.values())
                                                        .map(Claim::id)
                                                        .collect(Collectors.joining(", "))));
            }
        }
        if (named.isEmpty()) {
            problems.add(policy.get().at("require"), "'require' names no claim, so nothing would be checked");
        }
        if (forwardOnly && named.contains(Claim.ROLLBACK)) {
            problems.add(
                    policy.get().at("require"),
                    "'require' lists rollback, but 'rollback: none' declares that there is none; remove one of"
                            + " the two");
        }
        return named;
    }
}
