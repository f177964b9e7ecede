package dev.migrationsafety.counterexample;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.experiment.StepRange;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Reproduction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script that writes the smallest rows of a finding, ready to be saved in the regression folder. */
final class ReproductionScript {
    private ReproductionScript() {}

    static Reproduction of(
            Context context,
            StepRange step,
            Finding finding,
            List<NewRecord> rows,
            boolean confirmed,
            boolean complete,
            Probe probe) {
        List<String> lines = new ArrayList<>();
        String loss = finding.lossClass().isEmpty() ? "" : " (" + finding.lossClass() + ")";
        lines.add(finding.rule() + " " + finding.subject() + loss + " is reproduced by "
                + (rows.size() == 1 ? "this row." : "these " + rows.size() + " rows."));
        lines.add("step: " + step.name());
        lines.add("seed: " + context.settings().seed());
        String command = context.parts().command(step.name(), context.settings().seed());
        if (!command.isEmpty()) {
            lines.add("reproduce: " + command);
        }
        lines.addAll(probe.trial().instructions(finding.rule()));
        String comments = lines.stream()
                .map(line -> context.engine().hints().comment(line) + "\n")
                .collect(Collectors.joining());
        return new Reproduction(rows.size(), confirmed, complete, comments + probe.script(rows), "");
    }
}
