package dev.kube2wasm.migrator.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

    /** What SARIF 2.1.0 demands of the objects that the report writes, in our own words. */
    private static final String ESSENTIALS = """
            {"type": "object", "required": ["version", "runs"], "properties": {
               "version": {"const": "2.1.0"},
               "runs": {"type": "array", "minItems": 1, "items": {
                 "type": "object", "required": ["tool", "results"], "properties": {
                   "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                     "type": "object", "required": ["name"], "properties": {
                       "rules": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
                         "shortDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"}}}}}}}},
                   "invocations": {"type": "array", "items": {"type": "object", "required": ["executionSuccessful"],
                     "properties": {"toolExecutionNotifications": {"type": "array", "items": {"$ref": "#/$defs/told"}}}}},
                   "originalUriBaseIds": {"type": "object", "required": ["%SRCROOT%"]},
                   "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                   "results": {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/told"},
                     {"required": ["ruleId", "ruleIndex", "locations"]}]}}}}}},
             "$defs": {
               "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
               "told": {"type": "object", "required": ["message", "level"], "properties": {
                 "message": {"$ref": "#/$defs/message"},
                 "level": {"enum": ["none", "note", "warning", "error"]},
                 "locations": {"type": "array", "items": {"type": "object", "required": ["physicalLocation"], "properties": {
                   "physicalLocation": {"type": "object", "required": ["artifactLocation", "region"], "properties": {
                     "artifactLocation": {"type": "object", "required": ["uri", "uriBaseId"], "properties": {
                       "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~%-][A-Za-z0-9._~/%-]*$"},
                       "uriBaseId": {"const": "%SRCROOT%"}}},
                     "region": {"type": "object", "required": ["startLine"], "properties": {
                       "startLine": {"type": "integer", "minimum": 1},
                       "startColumn": {"type": "integer", "minimum": 1}}}}}}}}}}}}
            """;

    @Test
    void holdsWhatTheStandardDemands() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ESSENTIALS, InputFormat.JSON);
        assertThat(schema.validate(sarif(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(sarif().replace("\"startLine\": 41", "\"startLine\": 0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyUnmetPlaceAndEveryBlindSpotIsAResult() throws IOException {
        List<String> results = new ArrayList<>();
        JsonNode run = run();
        for (JsonNode result : run.get("results")) {
            JsonNode at = result.get("locations").get(0).get("physicalLocation");
            results.add(
                    result.get("level").asString() + " " + result.get("ruleId").asString() + " "
                            + at.get("artifactLocation").get("uri").asString() + ":"
                            + at.get("region").get("startLine").asInt() + ":"
                            + at.get("region").get("startColumn").asInt());
            JsonNode rules = run.get("tool").get("driver").get("rules");
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
        }
        assertThat(results)
                .containsExactly(
                        "error java-websocket services/li%20ve%3A%C3%A9/L.java:7:9",
                        "note java-jdbc services/li%20ve%3A%C3%A9/L.java:9:9",
                        "warning blind-spot services/li%20ve%3A%C3%A9/B.java:1:9",
                        "warning memory k8s/mystery.yaml:20:9",
                        "note java-jdbc k8s/mystery.yaml:30:9",
                        "warning blind-spot k8s/mystery.yaml:12:9",
                        "note java-jdbc services/orders/Repo.java:41:9",
                        "note java-jdbc services/orders/Repo.java:60:9");
    }

    @Test
    void theMessageNamesWorkloadTargetClaimAndRemedy() throws IOException {
        assertThat(run().get("results").get(6).get("message").get("text").asString())
                .isEqualTo("default/Deployment/orders on spin: Uses MySQL or MariaDB (sql.mysql), replaceable by the"
                        + " outbound MySQL client (effort 3). Use the target's MySQL client instead of JDBC or R2DBC.");
    }

    @Test
    void problemsAreNotificationsOfTheRun() throws IOException {
        JsonNode told = run().get("invocations").get(0).get("toolExecutionNotifications");
        assertThat(told).hasSize(2);
        assertThat(told.get(0).get("level").asString()).isEqualTo("error");
        assertThat(told.get(0).get("message").get("text").asString()).isEqualTo("a mapping is not closed");
    }

    private static JsonNode run() throws IOException {
        return JsonMapper.shared().readTree(sarif()).get("runs").get(0);
    }

    private static String sarif() throws IOException {
        StringWriter out = new StringWriter();
        new SarifReport(Samples.TOOL, Samples.RULES).write(Samples.all(), out);
        return out.toString();
    }
}
