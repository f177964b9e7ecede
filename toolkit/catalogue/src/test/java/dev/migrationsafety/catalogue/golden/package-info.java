/**
 * The golden record: the full reports of all histories of the catalogue and of the samples as one text file, and what
 * differs between two such files. {@link dev.migrationsafety.catalogue.golden.WriteGolden} writes one,
 * {@link dev.migrationsafety.catalogue.golden.CompareGolden} compares two; for developers of the toolkit.
 */
@NullMarked
package dev.migrationsafety.catalogue.golden;

import org.jspecify.annotations.NullMarked;
