package dev.migrationsafety.catalogue;

import dev.migrationsafety.catalogue.threerows.Servers;
import dev.migrationsafety.catalogue.threerows.ThreeRows;
import java.sql.SQLException;
import java.util.List;

/**
 * One entry of the catalogue, judged by the logic that seeds three rows and, as {@link CatalogueIT} holds it, by ours.
 *
 * @param caught what that logic finds in the defect
 * @param alarms what it finds in the twin
 */
record SideBySide(Defect defect, List<String> caught, List<String> alarms) {
    SideBySide {
        caught = List.copyOf(caught);
        alarms = List.copyOf(alarms);
    }

    static SideBySide of(Defect defect, Servers servers) {
        try {
            return new SideBySide(
                    defect, ThreeRows.failures(defect.defect(), servers), ThreeRows.failures(defect.twin(), servers));
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue's " + defect + " could not be looked at", e);
        }
    }

    /** What the entry is about: the rule of its first finding. */
    String rule() {
        return defect.findings().get(0).rule();
    }
}
