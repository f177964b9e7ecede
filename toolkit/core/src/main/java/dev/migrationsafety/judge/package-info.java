/** What the traces of experiments tell of a step. A judge asks for experiments and never reads what another judge said. */
@NullMarked
package dev.migrationsafety.judge;

import org.jspecify.annotations.NullMarked;
