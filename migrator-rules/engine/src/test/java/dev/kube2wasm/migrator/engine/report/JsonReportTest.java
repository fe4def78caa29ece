package dev.kube2wasm.migrator.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kube2wasm.migrator.api.assess.Assessment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void isAsTheSchemaSays() throws IOException {
        assertThat(errors(json(Samples.all()))).isEmpty();
        assertThat(errors(json(Samples.of()))).isEmpty();
    }

    @Test
    void theSchemaRejectsAMissingKeyAndAWrongValue() throws IOException {
        String json = json(Samples.all());
        assertThat(errors(json.replace("\"blindSpots\"", "\"blind\""))).isNotEmpty();
        assertThat(errors(json.replace("\"REFACTOR\"", "\"MAYBE\""))).isNotEmpty();
        assertThat(errors(json.replace("\"line\": 41", "\"line\": 0"))).isNotEmpty();
        assertThat(errors(json.replace("\"file\": \"k8s/", "\"file\": \"/home/me/")))
                .isNotEmpty();
    }

    @Test
    void writesTheKeysInTheOrderOfTheContract() throws IOException {
        assertThat(json(Samples.of(Samples.refactor())))
                .startsWith("""
                {
                  "schemaVersion": "1",
                  "tool": {
                    "name": "migrator",
                    "version": "1.2.3"
                  },
                  "targets": [
                    "spin"
                  ],
                  "workloads": [
                    {
                      "id": "default/Deployment/orders",
                      "namespace": "default",
                      "kind": "Deployment",
                      "name": "orders",
                      "manifest": {
                        "file": "k8s/orders.yaml",
                        "line": 3,
                        "column": 1
                      },
                      "images": [
                        "shop/orders:1.4"
                      ],
                      "source": {
                        "directory": "services/orders",
                        "language": "java",
                """)
                .contains("""
                          "amount": null,
                          "subject": "workload",
                          "confidence": "likely",
                """)
                .contains("""
                        "spin": {
                          "verdict": "REFACTOR",
                          "effort": 3,
                          "gaps": [
                            {
                              "capability": "sql.mysql",
                              "verdict": "REFACTOR",
                              "effort": 3,
                              "support": "replaceable",
                              "by": "the outbound MySQL client",
                """)
                .endsWith("  \"problems\": []\n}\n");
    }

    @Test
    void aFailingWriterIsToldToTheCaller() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> new JsonReport(Samples.TOOL).write(Samples.all(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static List<Error> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../../docs/assessment.schema.json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    private static String json(Assessment assessment) throws IOException {
        StringWriter out = new StringWriter();
        new JsonReport(Samples.TOOL).write(assessment, out);
        return out.toString();
    }
}
