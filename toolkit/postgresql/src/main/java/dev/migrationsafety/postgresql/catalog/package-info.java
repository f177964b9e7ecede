/**
 * Rows of the catalog as the server prints them; start at
 * {@link dev.migrationsafety.postgresql.catalog.CatalogQueries}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.catalog;

import org.jspecify.annotations.NullMarked;
