package dev.migrationsafety.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "date ~ infinity ~ 2024-02-29",
                "date ~ 0044-03-15 BC ~ 1970-01-01",
                "timestamp with time zone ~ 9999-12-31 00:00:00+00 ~ 2024-10-27 01:30:00+00",
                "time without time zone ~ 24:00:00 ~ 23:59:59.999999",
                "double precision ~ NaN ~ 0.1",
                "double precision ~ 1e-300 ~ 1e+20",
                "real ~ -0 ~ -0.30000001",
                "uuid ~ 00000000-0000-0000-0000-000000000000 ~ 00000000-0000-4000-8000-000000000000",
                "inet ~ ::/0 ~ 10.0.0.1",
                "json ~ { \"b\" : 1 } ~ {\"b\": 1}",
                "json ~ {\"b\":1,\"a\":[1.0,1e2],\"a\":null} ~ {\"b\":1,\"a\":[1.0,1e2]}",
                "character ~ e\u0301 ~ 'padded      '",
                "text ~ e\u0301 ~ plain",
            })
    void knowsWhatLiesAtTheEdge(String type, String edge, String ordinary) {
        assertThat(EdgeValue.is(DataType.of(type), edge)).isTrue();
        assertThat(EdgeValue.is(DataType.of(type), ordinary)).isFalse();
        assertThat(EdgeValue.is(DataType.of(type), null)).isFalse();
    }
}
