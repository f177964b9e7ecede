/** Values of columns: drawn from jqwik arbitraries into pools, or counted for keys. For this module only; start at {@link dev.migrationsafety.generation.value.ValuePools}. */
@NullMarked
package dev.migrationsafety.generation.value;

import org.jspecify.annotations.NullMarked;
