/** Invariants for money: amounts, references, journals; found through {@link java.util.ServiceLoader}, for callers start at {@link dev.migrationsafety.financial.FinancialRules}. */
@NullMarked
package dev.migrationsafety.financial;

import org.jspecify.annotations.NullMarked;
