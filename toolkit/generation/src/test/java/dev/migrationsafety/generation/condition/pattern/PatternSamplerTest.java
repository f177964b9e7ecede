package dev.migrationsafety.generation.condition.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSamplerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}$",
                "^[^@ ]+@[a-z]+\\.(com|org)$",
                "^\\d{4}-\\d{2}$",
                "^(?:a|b|cd)?x{2,4}y*$",
                "^[[:alpha:]][[:alnum:]_-]*$",
                "^\\+?[0-9 ()-]{7,20}$",
                "^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$",
                "foo.*bar",
                "^https?://",
                "^(0|[1-9][0-9]*)$",
            })
    void samplesMatch(String regex) {
        SplittableRandom random = new SplittableRandom(1);
        Pattern pattern = Pattern.compile(Patterns.java(regex));
        for (int i = 0; i < 200; i++) {
            assertThat(PatternSampler.sample(regex, false, random)).get().matches(pattern.asPredicate());
        }
    }

    @Test
    void givesUpOnWhatItDoesNotKnow() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(PatternSampler.sample("^(?!a)b$", false, random)).isEmpty();
        assertThat(PatternSampler.sample("(a)\\1", false, random)).isEmpty();
        assertThat(PatternSampler.sample("[a", false, random)).isEmpty();
    }
}
