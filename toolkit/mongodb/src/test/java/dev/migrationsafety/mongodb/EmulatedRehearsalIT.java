package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.ObservationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatedRehearsalIT extends MongoRehearsals {
    @Override
    ProvisionedServer server() {
        return new EmulatedServer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"create_collection\", \"collection\": \"a\", \"options\": {\"validator\": {\"x\": 1}}",
                "\"create_collection\", \"collection\": \"a\", \"options\": {\"capped\": true, \"size\": 4096}",
                "\"create_index\", \"collection\": \"wallet\", \"keys\": {\"city\": 1},"
                        + " \"options\": {\"unique\": true, \"partialFilterExpression\": {\"city\": \"Rome\"}}",
                "\"set_validator\", \"collection\": \"wallet\", \"validator\": {\"x\": 1}"
            })
    void doesNotPassWhatTheServerFakes(String operation) {
        then("{\"type\": " + operation + "}", "");

        assertThatThrownBy(this::rehearse)
                .isInstanceOf(ObservationException.class)
                .hasMessageStartingWith("The operation at 002_step.json:1 needs what this server lacks or fakes: ");
    }
}
