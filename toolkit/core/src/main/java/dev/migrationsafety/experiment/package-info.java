/** Experiments on throw-away databases, and the laboratory that runs them: within core, nothing else runs scripts. */
@NullMarked
package dev.migrationsafety.experiment;

import org.jspecify.annotations.NullMarked;
