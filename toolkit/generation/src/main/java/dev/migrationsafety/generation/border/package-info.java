/**
 * Values on both sides of the border of a transition; start at {@link dev.migrationsafety.generation.border.Border};
 * for this module.
 */
@NullMarked
package dev.migrationsafety.generation.border;

import org.jspecify.annotations.NullMarked;
