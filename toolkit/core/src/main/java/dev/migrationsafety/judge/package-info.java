/**
 * Judges, which turn the traces of experiments into findings. A judge requests experiments and never reads the
 * findings of another judge.
 */
@NullMarked
package dev.migrationsafety.judge;

import org.jspecify.annotations.NullMarked;
