package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneServer.class)
class ClusterSnapshotIT {
    @Test
    void seesRolesMembershipsSettingsAndDatabasesButNotOurs(Borrowed borrowed) {
        try (PostgresServer server = borrowed.open()) {
            Database ours = server.createBaseline();
            SchemaSnapshot before = server.sharedSnapshot();
            server.admin()
                    .execute(
                            "Changing",
                            List.of(
                                    "CREATE ROLE cs_group",
                                    "CREATE ROLE cs_user LOGIN CREATEDB PASSWORD 'x' VALID UNTIL '2030-01-01 00:00Z'",
                                    "GRANT cs_group TO cs_user WITH ADMIN OPTION",
                                    "ALTER ROLE cs_user SET search_path TO a, b",
                                    "COMMENT ON ROLE cs_user IS 'hello'",
                                    "ALTER ROLE ALL SET work_mem TO '5MB'",
                                    "CREATE DATABASE cs_db OWNER cs_user",
                                    "ALTER SYSTEM SET work_mem TO '6MB'",
                                    "GRANT SET ON PARAMETER log_min_messages TO cs_user"));
            ours.close();
            server.createBaseline();
            SchemaSnapshot after = server.sharedSnapshot();
            server.admin()
                    .execute(
                            "Restoring",
                            List.of(
                                    "DROP DATABASE cs_db",
                                    "DROP OWNED BY cs_user",
                                    "DROP ROLE cs_user",
                                    "DROP ROLE cs_group",
                                    "ALTER ROLE ALL RESET work_mem",
                                    "ALTER SYSTEM RESET work_mem"));
            assertThat(SchemaDiff.between(before, after).changes().stream().map(SchemaChange::subject))
                    .containsExactly(
                            "database cs_db",
                            "membership cs_user in cs_group by postgres",
                            "parameter log_min_messages",
                            "role cs_group",
                            "role cs_user",
                            "settings of all roles",
                            "system setting work_mem");
            assertThat(after.find("role", "cs_user").orElseThrow().attributes())
                    .containsEntry("createdb", "t")
                    .containsEntry("login", "t")
                    .containsEntry("password", "t")
                    .containsEntry("superuser", "f")
                    .containsEntry("settings", "search_path=a, b")
                    .containsEntry("valid until", "2030-01-01 00:00:00")
                    .containsEntry("comment", "hello");
            assertThat(after.find("role", "cs_user").orElseThrow().notes())
                    .hasEntrySatisfying(
                            "password", mark -> assertThat(mark).matches("password=\\(hidden [0-9a-f]{8}\\)"));
            assertThat(after.find("role", "cs_group").orElseThrow().notes()).isEqualTo(Map.of("password", ""));
            assertThat(after.find("membership", "cs_user in cs_group by postgres")
                            .orElseThrow()
                            .attributes())
                    .containsEntry(
                            "options", "{\"set_option\": true, \"admin_option\": true, \"inherit_option\": true}");
            assertThat(server.sharedSnapshot()).isEqualTo(before);
        }
    }
}
