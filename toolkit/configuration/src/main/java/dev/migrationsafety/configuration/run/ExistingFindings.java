package dev.migrationsafety.configuration.run;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.configuration.file.ConfigurationFile;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.Waiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Freezes the findings of a report in the configuration file of its migrations, each with owner and expiry. */
final class ExistingFindings {
    private static final String MARK = "\uFEFF";
    private final ConfigurationFile configuration;
    private final List<RulePack> packs;
    private final Function<String, DatabaseEngine> engines;

    ExistingFindings(ConfigurationFile configuration, List<RulePack> packs, Function<String, DatabaseEngine> engines) {
        this.engines = engines;
        this.configuration = configuration;
        this.packs = packs;
    }

    /** Waivers for what weighs or warns; what could not be examined is nothing that anybody could accept. */
    static List<Waiver> waivers(SafetyReport report, String owner, LocalDate expires) {
        Map<String, Waiver> byFingerprint = new LinkedHashMap<>();
        for (Finding finding : judged(report)) {
            if (finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING) {
                String what = (finding.rule() + " " + finding.subject()).strip();
                String reason = "existed when accepted: " + what
                        + (finding.step().isEmpty() ? "" : " in step " + finding.step());
                byFingerprint.putIfAbsent(
                        finding.fingerprint(), new Waiver(finding.fingerprint(), owner, expires, reason));
            }
        }
        return List.copyOf(byFingerprint.values());
    }

    /** What was found in steps; findings about the history as a whole, such as a stale waiver, cannot be accepted. */
    private static List<Finding> judged(SafetyReport report) {
        return report.steps().stream().flatMap(step -> step.findings().stream()).toList();
    }

    /** Writes them and returns the file. */
    Path write(List<Waiver> waivers) {
        Path file = configuration.path();
        try {
            boolean exists = Files.exists(file);
            String raw = exists ? Files.readString(file, StandardCharsets.UTF_8) : "";
            String text = raw.startsWith(MARK) ? raw.substring(MARK.length()) : raw;
            String changed = changed(file, text, waivers);
            Files.writeString(file, raw.startsWith(MARK) ? MARK + changed : changed, StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new ConfigurationException("Configuration " + file + " cannot be changed: " + e + ".", e);
        }
    }

    private String changed(Path file, String text, List<Waiver> waivers) {
        Configuration before = configuration.read(packs, engines, Optional.of(text));
        List<String> twice = new ArrayList<>();
        for (Waiver old : before.settings().waivers()) {
            if (waivers.stream().anyMatch(waiver -> waiver.fingerprint().equals(old.fingerprint()))) {
                twice.add(old.fingerprint() + " (expires " + old.expires() + ")");
            }
        }
        if (!twice.isEmpty()) {
            throw new ConfigurationException("Configuration " + file + " already accepts " + String.join(", ", twice)
                    + ". Renew or remove these entries by hand.");
        }
        Optional<String> changed = new WaiverInsertion(text)
                .insert(ConfigurationFile.compose(file.toString(), text), waivers)
                .filter(candidate -> isRight(before, candidate, waivers));
        return changed.orElseThrow(() -> new ConfigurationException("Configuration " + file
                + " has a structure to which entries cannot be added safely. Paste these lines into it:\naccepted:\n"
                + WaiverInsertion.lines(waivers, 2, "\n").stripTrailing()));
    }

    /** Whether the changed text says what the old one said, and the waivers. */
    private boolean isRight(Configuration before, String candidate, List<Waiver> waivers) {
        List<Waiver> all = new ArrayList<>(before.settings().waivers());
        all.addAll(waivers);
        RehearsalSettings settings = before.settings().withWaivers(all);
        Configuration expected = before.with(settings);
        try {
            return configuration.read(packs, engines, Optional.of(candidate)).equals(expected);
        } catch (ConfigurationException e) {
            return false;
        }
    }
}
