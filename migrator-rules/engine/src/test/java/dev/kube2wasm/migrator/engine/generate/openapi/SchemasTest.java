package dev.kube2wasm.migrator.engine.generate.openapi;

import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.AT;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.NUMBER;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.TEXT;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.property;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Struct;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import dev.kube2wasm.migrator.engine.generate.text.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemasTest {

    private static final Type FLAG = new Type.Scalar(Kind.BOOLEAN);

    private static boolean takes(String json, Type type, List<TypeDeclaration> types, Constraint... constraints) {
        Schemas schemas = new Schemas(new Contract(List.of(), types, List.of(), List.of(), List.of()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("allOf", List.of(schemas.of(type, List.of(constraints))));
        schema.put("components", Map.of("schemas", schemas.all()));
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.text(schema), InputFormat.JSON);
        return validator.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean takes(String json, Type type, Constraint... constraints) {
        return takes(json, type, List.of(), constraints);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRING|'\"a\"'|1",
                "BOOLEAN|true|'\"true\"'",
                "INT32|-1|1.5",
                "INTEGER|123456789012345678901234567890|'\"1\"'",
                "DECIMAL|1.25|'\"1.25\"'",
                "EPOCH_MILLIS|1|'\"x\"'",
                "DATE|'\"2026-11-23\"'|20261123",
                "BYTES|'\"aGk=\"'|[1]",
            })
    void scalars(Kind kind, String good, String bad) {
        assertThat(takes(good, new Type.Scalar(kind))).isTrue();
        assertThat(takes(bad, new Type.Scalar(kind))).isFalse();
        assertThat(takes("null", new Type.Scalar(kind))).isFalse();
        assertThat(takes("null", new Type.Nullable(new Type.Scalar(kind)))).isTrue();
        assertThat(takes("null", new Type.Nullable(new Type.Scalar(kind)), new Constraint.NotNull()))
                .isFalse();
    }

    @Test
    void lengthsAndPatterns() {
        Type text = new Type.Nullable(TEXT);
        assertThat(takes("\"abc\"", text, new Constraint.Size(2, Optional.of(3))))
                .isTrue();
        assertThat(takes("\"abcd\"", text, new Constraint.Size(2, Optional.of(3))))
                .isFalse();
        assertThat(takes("null", text, new Constraint.Size(2, Optional.of(3)))).isTrue();
        assertThat(takes(
                        "\"a\"",
                        text,
                        new Constraint.Size(0, Optional.of(9)),
                        new Constraint.Size(2, Optional.empty())))
                .isFalse();
        assertThat(takes("\" \"", text, new Constraint.NotBlank())).isFalse();
        assertThat(takes("\"a1\"", text, new Constraint.Pattern("[a-z]\\d"))).isTrue();
        assertThat(takes("\"xa1\"", text, new Constraint.Pattern("[a-z]\\d"))).isFalse();
        assertThat(takes("\"A\"", text, new Constraint.Pattern("[A-Z]"), new Constraint.Pattern("[^B]")))
                .isTrue();
        assertThat(takes("\"B\"", text, new Constraint.Pattern("[A-Z]"), new Constraint.Pattern("[^B]")))
                .isFalse();
        assertThat(takes("[]", new Type.ListOf(TEXT, true), new Constraint.NotEmpty()))
                .isFalse();
        assertThat(takes("[\"a\",\"a\"]", new Type.ListOf(TEXT, true))).isFalse();
        assertThat(takes("{}", new Type.MapOf(NUMBER), new Constraint.NotEmpty()))
                .isFalse();
        assertThat(takes("{\"a\":\"b\"}", new Type.MapOf(NUMBER))).isFalse();
    }

    @Test
    void bounds() {
        assertThat(takes("5", NUMBER, new Constraint.Least(BigDecimal.valueOf(5), true)))
                .isTrue();
        assertThat(takes("5", NUMBER, new Constraint.Least(BigDecimal.valueOf(5), false)))
                .isFalse();
        assertThat(takes("6", NUMBER, new Constraint.Most(BigDecimal.valueOf(5), true)))
                .isFalse();
        assertThat(takes("true", FLAG, new Constraint.Is(false))).isFalse();
        assertThat(takes("null", new Type.Nullable(FLAG), new Constraint.Is(false)))
                .isTrue();
    }

    @Test
    void whatNoKeywordSaysIsSaidInWords() {
        Schemas schemas = new Schemas(Contract.empty());
        assertThat(schemas.of(
                        TEXT,
                        List.of(
                                new Constraint.Other("Luhn"),
                                new Constraint.Pattern("(?<=a)b"),
                                new Constraint.Least(BigDecimal.TEN, true),
                                new Constraint.Digits(3, 2))))
                .isEqualTo(Map.of(
                        "type",
                        "string",
                        "x-constraints",
                        List.of(
                                "Luhn",
                                "pattern (?<=a)b",
                                "minimum 10",
                                "at most 3 digits before the point and 2 after it")));
    }

    @Test
    void structs() {
        Property secret =
                new Property("pin", "pin", TEXT, List.of(), false, Property.Access.WRITE_ONLY, List.of(), false, AT);
        Struct struct = new Struct(
                "Order",
                "shop.Order",
                List.of(property("sku", new Type.Nullable(TEXT), new Constraint.NotNull()), secret),
                AT);
        Type order = new Type.Ref("Order");
        assertThat(takes("{\"sku\":\"a\"}", order, List.of(struct))).isTrue();
        assertThat(takes("{}", order, List.of(struct))).isFalse();
        assertThat(takes("{\"sku\":null}", order, List.of(struct))).isFalse();
        assertThat(takes("null", new Type.Nullable(order), List.of(struct))).isTrue();
        Schemas schemas = new Schemas(new Contract(List.of(), List.of(struct), List.of(), List.of(), List.of()));
        assertThat(schemas.all().get("Order")).asString().contains("pin={type=string, writeOnly=true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPERTY|{\"kind\":\"round\",\"r\":1}|{\"kind\":\"round\",\"r\":\"x\"}",
                "PROPERTY|{\"kind\":\"square\",\"r\":\"x\"}|{\"r\":1}",
                "WRAPPER_OBJECT|{\"round\":{\"r\":1}}|{\"r\":1}",
                "WRAPPER_OBJECT|{\"square\":{\"r\":\"x\"}}|{\"round\":{\"r\":\"x\"}}",
                "WRAPPER_ARRAY|['\"round\"',{\"r\":1}]|['\"square\"',{\"r\":1}]",
                "UNTAGGED|{\"r\":1}|1",
                "EXTERNAL_PROPERTY|{\"r\":\"x\"}|[]",
            })
    void unions(Union.Style style, String good, String bad) {
        List<TypeDeclaration> types = List.of(
                new Struct("Circle", "shop.Circle", List.of(property("r", NUMBER)), AT),
                new Struct("Square", "shop.Square", List.of(property("r", TEXT)), AT),
                new Union(
                        "Shape",
                        "shop.Shape",
                        "kind",
                        style,
                        List.of(new Union.Variant("round", "Circle"), new Union.Variant("square", "Square")),
                        Optional.empty(),
                        AT));
        assertThat(takes(good.replace("'", ""), new Type.Ref("Shape"), types)).isTrue();
        assertThat(takes(bad.replace("'", ""), new Type.Ref("Shape"), types)).isFalse();
    }
}
