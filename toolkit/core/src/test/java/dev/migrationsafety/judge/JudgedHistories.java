package dev.migrationsafety.judge;

import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.settings.RehearsalSettings;
import dev.migrationsafety.settings.RollbackSettings;
import dev.migrationsafety.settings.RulePolicy;
import java.util.List;

/** Small histories, and settings that differ from the standard in one thing. */
public final class JudgedHistories {
    private JudgedHistories() {}

    /** A history that begins with items, which have a level and, as often as not, no code. */
    public static KitHistory items(String codeType) {
        return new KitHistory()
                .step("container item\nfield item level int required\nfield item code " + codeType, "drop item");
    }

    /** The same with codes of text. */
    public static KitHistory items() {
        return items("text");
    }

    public static RehearsalSettings declaring(Declaration... declarations) {
        return settings(RollbackSettings.standard(), List.of(declarations), RulePolicy.standard());
    }

    public static RehearsalSettings with(RollbackSettings rollbackSettings) {
        return settings(rollbackSettings, List.of(), RulePolicy.standard());
    }

    public static RehearsalSettings with(RulePolicy policy) {
        return settings(RollbackSettings.standard(), List.of(), policy);
    }

    /** The declaration that a step is a point of no return. */
    public static Declaration irreversible(String version) {
        return new Declaration(Declaration.Kind.IRREVERSIBLE, version, "", "Ada", "the old codes are void");
    }

    /** The declaration that a container is only appended to. */
    public static Declaration log(String container) {
        return new Declaration(Declaration.Kind.LOG, "", container, "Ada", "auditors read it");
    }

    private static RehearsalSettings settings(
            RollbackSettings rollbackSettings, List<Declaration> declarations, RulePolicy policy) {
        RehearsalSettings standard = RehearsalSettings.standard();
        return new RehearsalSettings(
                standard.version(),
                standard.timeZone(),
                standard.sampling(),
                rollbackSettings,
                standard.since(),
                standard.only(),
                declarations,
                standard.waivers(),
                standard.allowedEmpty(),
                policy,
                standard.required(),
                standard.described());
    }
}
