package dev.migrationsafety.junit.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void takesAllForksOfOneBuildForOneRun() {
        String first = "/p/target/surefire/surefirebooter-20261130135754123_3.jar /p/target/surefire"
                + " 2026-11-30T13-57-54_123-jvmRun1 surefire-20261130135754123_1tmp surefire_0-20261130135754123_2tmp";
        assertThat(Settings.build(first)).contains("surefire-2026-11-30T13-57-54_123");
        assertThat(Settings.build(first.replace("jvmRun1", "jvmRun12"))).isEqualTo(Settings.build(first));
        assertThat(Settings.build(first.replace("54_123-", "55_001-"))).isNotEqualTo(Settings.build(first));
        assertThat(Settings.build("worker.org.gradle.process.internal.worker.GradleWorkerMain 'Executor 1'"))
                .isEmpty();
        assertThat(Settings.build("")).isEmpty();
    }

    @Test
    void recognizesTheBuildThatRunsThisTest() {
        // Surefire passes the time at which it began; an IDE does not.
        String command = System.getProperty("sun.java.command", "");
        assertThat(Settings.build(command).isPresent()).isEqualTo(command.contains("surefirebooter"));
    }
}
