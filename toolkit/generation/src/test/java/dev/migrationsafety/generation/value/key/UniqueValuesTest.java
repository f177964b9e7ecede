package dev.migrationsafety.generation.value.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UniqueValuesTest {
    /** Each row of a table asks hundreds of times, and each vain question would make 20,000 candidates. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void looksOnceOnlyForValuesThatDoNotExist() {
        WantedValues wantedValues = new WantedValues(
                DataType.of("bigint"), "id", ValueConstraint.NONE, List.of(Condition.parse("((id > 5) AND (id < 3))")));
        UniqueValues values = UniqueValues.of(wantedValues, new ValuePools(), 1, 0, new SplittableRandom(1));

        for (int i = 0; i < 20_000; i++) {
            assertThat(values.next()).isEmpty();
        }
    }
}
