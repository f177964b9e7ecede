/**
 * The logic of a rollback tester which seeds three rows a table, as we read it in pytest-mrt; entry type
 * {@link dev.migrationsafety.catalogue.threerows.ThreeRows}, for the side-by-side of the catalogue.
 */
@NullMarked
package dev.migrationsafety.catalogue.threerows;

import org.jspecify.annotations.NullMarked;
