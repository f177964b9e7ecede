/** The catalog of a database and its collections; start at {@link dev.migrationsafety.mongodb.catalog.CatalogReader}; for this module and for generators. */
@NullMarked
package dev.migrationsafety.mongodb.catalog;

import org.jspecify.annotations.NullMarked;
