package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaBodySizeTest {

    @Test
    void findsLimits() {
        rule(new JavaBodySize())
                .file("src/main/resources/application.yml", """
                        spring:
                          servlet:
                            multipart:
                              max-file-size: 10MB # requires: body.size 10240
                              max-request-size: -1
                        """)
                .java("""
                        class Upload {}
                        """)
                .check();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1024, 1", "1025, 2", "10K, 10", "2 MB, 2048", "1GB, 1048576", "3mib, 3072"})
    void readsSizes(String text, long kibibytes) {
        assertThat(JavaBodySize.kibibytes(text)).hasValue(kibibytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "MB", "10 apples", "12345678901234567890"})
    void readsNoSizeWhereThereIsNone(String text) {
        assertThat(JavaBodySize.kibibytes(text)).isEmpty();
    }
}
