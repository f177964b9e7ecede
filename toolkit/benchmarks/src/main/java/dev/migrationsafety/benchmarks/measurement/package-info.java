/**
 * What benchmarks measure with: a server, histories, a floor, and times; start at
 * {@link dev.migrationsafety.benchmarks.measurement.BenchmarkServer}; for benchmarks.
 */
@NullMarked
package dev.migrationsafety.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
