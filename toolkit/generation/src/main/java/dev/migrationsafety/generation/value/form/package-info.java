/**
 * Forms in which the server reads values; start at {@link dev.migrationsafety.generation.value.form.JavaTexts}; for
 * this module.
 */
@NullMarked
package dev.migrationsafety.generation.value.form;

import org.jspecify.annotations.NullMarked;
