package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** An application beside the toolkit: what the toolkit uses must not configure the application. */
@SpringBootTest(classes = ShopApplicationTest.ShopApplication.class, properties = "spring.main.banner-mode=off")
class ShopApplicationTest {
    @Configuration
    @EnableAutoConfiguration
    static class ShopApplication {}

    @Autowired
    private ConfigurableApplicationContext context;

    @Value("${shop.currency}")
    private String currency;

    @Test
    void doesNotSwitchOnMustache() {
        ConditionEvaluationReport.ConditionAndOutcomes outcomes = ConditionEvaluationReport.get(context.getBeanFactory())
                .getConditionAndOutcomesBySource()
                .get(MustacheAutoConfiguration.class.getName());

        assertFalse(outcomes.isFullMatch());
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.samskivert.mustache.Mustache"));
        assertTrue(Stream.of(context.getBeanDefinitionNames()).noneMatch(name -> name.toLowerCase().contains("mustache")));
    }

    /** Spring Boot reads YAML by its own SnakeYAML. */
    @Test
    void readsItsOwnYaml() {
        assertEquals("EUR", currency);
    }
}
