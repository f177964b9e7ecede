package dev.migrationsafety.data.generator;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A request for generated records: which containers to fill, with how many records, and what the records must
 * satisfy.
 *
 * @param schema the schema that they must fit
 * @param references references that the server does not enforce and the records are to keep, beside those of the schema
 * @param containers the containers to fill; parents of theirs may be filled too
 * @param transitions what the next step will demand: values near those limits are wanted
 * @param existing records that are there already: new ones may refer to them and must not collide with them
 * @param recordsPerContainer how many records each container should get that is not named among the volumes
 * @param seed the seed; the same request gives the same records
 * @param literals what the engine read from the next step's scripts: texts, or records in a form of the engine's own;
 *     records that contain them are wanted, since such a script may treat just these
 * @param ordinal how often records were generated in this run before, so that keys do not collide
 * @param volumes how many records single containers should get
 * @param edgeShare share of the records with values of the edge pool, from 0 to 1
 * @param named fields that the next step's scripts name, by container: its literals may speak of their values
 * @param next the schema after the next step, if one is ahead: values that it can copy into new containers are wanted
 * @param related fields that the next step's scripts compare with those of another container, or copy into a new one: some
 *     records are to agree with records of the other, or to fit the new one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GenerationRequest(
        Schema schema,
        List<Reference> references,
        List<ContainerName> containers,
        List<Transition> transitions,
        ExistingRecords existing,
        int recordsPerContainer,
        long seed,
        List<String> literals,
        int ordinal,
        Map<ContainerName, Integer> volumes,
        double edgeShare,
        Map<ContainerName, Set<FieldPath>> named,
        Optional<Schema> next,
        List<Reference> related) {
    private static final double ORDINARY_EDGE_SHARE = 0.1;

    /** Copies. */
    public GenerationRequest {
        references = List.copyOf(references);
        containers = List.copyOf(containers);
        transitions = List.copyOf(transitions);
        literals = List.copyOf(literals);
        volumes = Map.copyOf(volumes);
        named = Map.copyOf(named);
        related = List.copyOf(related);
    }

    /** A request of the same number of records for each container, with the references of the schema alone. */
    public GenerationRequest(
            Schema schema,
            List<ContainerName> containers,
            List<? extends Transition> transitions,
            ExistingRecords existing,
            int recordsPerContainer,
            long seed,
            List<String> literals,
            int ordinal) {
        this(
                schema,
                List.of(),
                containers,
                List.copyOf(transitions),
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                Map.of(),
                ORDINARY_EDGE_SHARE,
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** A request of a step whose scripts name no text, beside records that were read. */
    public GenerationRequest(
            Schema schema,
            List<ContainerName> containers,
            List<? extends Transition> transitions,
            Map<ContainerName, Records> existing,
            int recordsPerContainer,
            long seed,
            int ordinal) {
        this(
                schema,
                containers,
                transitions,
                ExistingRecords.of(existing),
                recordsPerContainer,
                seed,
                List.of(),
                ordinal);
    }

    /** The same in other volumes. */
    public GenerationRequest with(Volumes other, double shareOfEdges) {
        return new GenerationRequest(
                schema,
                references,
                containers,
                transitions,
                existing,
                other.standard(),
                seed,
                literals,
                ordinal,
                other.containers(),
                shareOfEdges,
                named,
                next,
                related);
    }

    /** The same with references that the server does not enforce. */
    public GenerationRequest keeping(List<Reference> others) {
        return new GenerationRequest(
                schema,
                others,
                containers,
                transitions,
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                volumes,
                edgeShare,
                named,
                next,
                related);
    }

    /** The same for other containers. */
    public GenerationRequest filling(List<ContainerName> others) {
        return new GenerationRequest(
                schema,
                references,
                others,
                transitions,
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                volumes,
                edgeShare,
                named,
                next,
                related);
    }

    /** The same for a step whose scripts name some fields. */
    public GenerationRequest naming(Map<ContainerName, Set<FieldPath>> fields) {
        return new GenerationRequest(
                schema,
                references,
                containers,
                transitions,
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                volumes,
                edgeShare,
                fields,
                next,
                related);
    }

    /** The same for a step with a schema after it. */
    public GenerationRequest before(Schema schemaAfter) {
        return new GenerationRequest(
                schema,
                references,
                containers,
                transitions,
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                volumes,
                edgeShare,
                named,
                Optional.of(schemaAfter),
                related);
    }

    /** The same for a step whose scripts compare or copy some fields. */
    public GenerationRequest relating(List<Reference> fields) {
        return new GenerationRequest(
                schema,
                references,
                containers,
                transitions,
                existing,
                recordsPerContainer,
                seed,
                literals,
                ordinal,
                volumes,
                edgeShare,
                named,
                next,
                fields);
    }

    /** The same, once more, beside the records that there are by now; no literals are wanted any more. */
    public GenerationRequest again(ExistingRecords now, int otherOrdinal) {
        return new GenerationRequest(
                schema,
                references,
                containers,
                transitions,
                now,
                recordsPerContainer,
                seed,
                List.of(),
                otherOrdinal,
                volumes,
                edgeShare,
                named,
                next,
                related);
    }

    /** How many records one container should get. */
    public int recordsOf(ContainerName container) {
        return volumes.getOrDefault(container, recordsPerContainer);
    }

    /** The same as it concerns one container: with its number of records. */
    public GenerationRequest of(ContainerName container) {
        return with(Volumes.of(recordsOf(container)), edgeShare);
    }
}
