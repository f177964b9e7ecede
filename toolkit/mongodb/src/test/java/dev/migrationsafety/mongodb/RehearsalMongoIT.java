package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.provision.ProvisionedServer;
import dev.migrationsafety.finding.Verdict;
import org.junit.jupiter.api.Test;

/** The same rehearsals on a server that enforces validators, and those that need one. */
class RehearsalMongoIT extends MongoRehearsals {
    @Override
    ProvisionedServer server() {
        return GivenLane.server();
    }

    /** An emulator takes equal numbers for the same and does not write the second. */
    @Test
    void findsANumberThatComesBackWithAnotherExponent() {
        then(
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"_id": 1},
                         "update": {"$set": {"balance": 10.5}}}""",
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"_id": 1},
                         "update": {"$set": {"balance": {"$numberDecimal": "10.5"}}}}""")
                .expect(Verdict.UNSAFE, "ERROR value-lost 002 wallet.balance");
    }

    @Test
    void findsAValidatorThatStays() {
        then(
                        """
                        {"type": "set_validator", "collection": "wallet",
                         "validator": {"$jsonSchema": {"required": ["owner"]}}},
                        {"type": "add_field", "collection": "wallet", "field": "n", "value": 1}""",
                        """
                        {"type": "remove_field", "collection": "wallet", "field": "n"}""")
                .expect(Verdict.UNSAFE, "ERROR schema-not-restored 002 collection wallet");
    }

    @Test
    void passesAValidatorThatEveryDocumentMeets() {
        then(
                        """
                        {"type": "set_validator", "collection": "wallet",
                         "validator": {"$jsonSchema": {"required": ["owner"]}}}""",
                        """
                        {"type": "set_validator", "collection": "wallet", "validator": {}}""")
                .expect(Verdict.SAFE);
    }

    @Test
    void findsDocumentsThatANewValidatorLeavesInViolation() {
        then(
                        """
                        {"type": "set_validator", "collection": "wallet",
                         "validator": {"$jsonSchema": {"required": ["city"]}}}""",
                        """
                        {"type": "set_validator", "collection": "wallet", "validator": {}}""")
                .expect(Verdict.SAFE, "WARNING older-rows-violate 002 wallet");
    }

    @Test
    void passesAValidatorWhoseDocumentsWereCorrectedBefore() {
        then(
                        """
                        {"type": "update_documents", "collection": "wallet", "filter": {"city": {"$exists": false}},
                         "update": {"$set": {"city": "unknown"}}},
                        {"type": "set_validator", "collection": "wallet",
                         "validator": {"$jsonSchema": {"required": ["city"]}}}""",
                        """
                        {"type": "set_validator", "collection": "wallet", "validator": {}},
                        {"type": "update_documents", "collection": "wallet", "filter": {"city": "unknown"},
                         "update": {"$unset": {"city": ""}}}""")
                .expect(Verdict.SAFE);
    }

    @Test
    void findsAnUpdateThatTheValidatorStopsMidway() {
        then(
                        """
                        {"type": "set_validator", "collection": "wallet",
                         "validator": {"$jsonSchema": {"properties": {"level": {"bsonType": "string"}}}}},
                        {"type": "add_field", "collection": "wallet", "field": "level", "value": 1}""",
                        """
                        {"type": "set_validator", "collection": "wallet", "validator": {}}""")
                .expect(
                        Verdict.UNSAFE,
                        "ERROR up-fails 002 002_step.json",
                        "INCONCLUSIVE nothing-examined full rollback full rollback");
    }

    @Test
    void findsAUniqueIndexOverDuplicates() {
        then(
                        """
                        {"type": "create_index", "collection": "wallet", "keys": {"address.zip": 1},
                         "options": {"unique": true}}""",
                        """
                        {"type": "drop_index", "collection": "wallet", "name": "address.zip_1"}""")
                .expect(
                        Verdict.UNSAFE,
                        "ERROR up-fails 002 002_step.json",
                        "INCONCLUSIVE nothing-examined full rollback full rollback");
    }
}
