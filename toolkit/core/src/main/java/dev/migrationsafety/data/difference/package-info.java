/**
 * What differs between two readings of records; start at {@link dev.migrationsafety.data.difference.RecordsDifference};
 * for judges.
 */
@NullMarked
package dev.migrationsafety.data.difference;

import org.jspecify.annotations.NullMarked;
