/** Reading, digesting, loading and copying documents; start at {@link dev.migrationsafety.mongodb.records.DocumentScan}; for this module. */
@NullMarked
package dev.migrationsafety.mongodb.records;

import org.jspecify.annotations.NullMarked;
