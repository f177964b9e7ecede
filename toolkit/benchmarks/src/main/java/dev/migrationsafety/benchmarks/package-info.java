/** Measures how fast the toolkit is against named baselines; run by the Maven profile {@code benchmarks}, for its developers. */
@NullMarked
package dev.migrationsafety.benchmarks;

import org.jspecify.annotations.NullMarked;
