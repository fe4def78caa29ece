package dev.kube2wasm.migrator.engine.generate.openapi;

import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.AT;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.NUMBER;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.TEXT;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.optional;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.parameter;
import static dev.kube2wasm.migrator.engine.generate.openapi.Sketch.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Constraint;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Enumeration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Union;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OpenApiTest {

    /** The document as a parser of others reads it; it fails where that finds fault with it. */
    private static OpenAPI parsed(Sketch sketch) {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(sketch.yaml());
        assertThat(result.getMessages()).as(sketch.yaml()).isEmpty();
        return result.getOpenAPI();
    }

    private static PathItem item(OpenAPI document, String path) {
        return Objects.requireNonNull(document.getPaths().get(path), path);
    }

    private static List<String> ids(OpenAPI document) {
        return document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getOperationId)
                .toList();
    }

    @Test
    void anyMethodIsEveryMethodThatHasNoHandlerOfItsOwn() {
        PathItem item = item(parsed(new Sketch().operation("ANY", "/orders").operation("POST", "/orders")), "/orders");
        assertThat(item.readOperations()).extracting(Operation::getOperationId).doesNotHaveDuplicates();
        assertThat(item.getPost().getExtensions()).containsEntry("x-handler", "shop.A#m1");
        assertThat(item.getPut().getExtensions()).containsEntry("x-handler", "shop.A#m0");
    }

    @Test
    void aPercentSignOfAPathIsWrittenAsOne() {
        assertThat(parsed(new Sketch().operation("GET", "/a%7Bb")).getPaths()).containsOnlyKeys("/a%257Bb");
    }

    @Test
    void aParserReadsWhatIsWritten() {
        Sketch sketch = new Sketch()
                .operation(
                        "GET",
                        "/orders/{id:[0-9]+}",
                        parameter(In.PATH, "id", NUMBER),
                        optional(In.QUERY, "page", NUMBER, "1"),
                        parameter(In.HEADER, "X-Tenant", TEXT),
                        parameter(In.COOKIE, "sid", TEXT))
                .operation("POST", "/orders", Optional.of(new Type.Ref("Order")), List.of())
                .operation("POST", "/login", parameter(In.FORM, "user", TEXT), parameter(In.FORM, "age", NUMBER))
                .operation("ANY", "/files/{rest:.*}")
                .struct(
                        "Order",
                        property("sku", TEXT, new Constraint.NotBlank()),
                        property("note", new Type.Nullable(TEXT)),
                        property("lines", new Type.ListOf(new Type.Ref("Line"), false)))
                .struct("Line", property("count", NUMBER, new Constraint.Least(BigDecimal.ONE, true)));
        OpenAPI document = parsed(sketch);
        assertThat(document.getOpenapi()).isEqualTo("3.1.0");
        assertThat(document.getPaths()).containsOnlyKeys("/files/{rest}", "/login", "/orders", "/orders/{id}");
        assertThat(ids(document)).doesNotHaveDuplicates().hasSize(9);
        assertThat(item(document, "/orders/{id}").getGet().getResponses()).containsOnlyKeys("200", "400", "404", "501");
        assertThat(item(document, "/orders").getPost().getResponses()).containsOnlyKeys("200", "400", "415", "501");
        assertThat(item(document, "/files/{rest}").readOperationsMap().keySet())
                .extracting(PathItem.HttpMethod::name)
                .containsExactlyInAnyOrder("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS");
    }

    @Test
    void everythingSaysWhereItComesFrom() {
        Sketch sketch = new Sketch().operation("GET", "/a").struct("Order", property("a", TEXT));
        assertThat(sketch.at("paths", "/a", "get", "x-origin")).isEqualTo("src/A.java:7");
        assertThat(sketch.at("components", "schemas", "Order", "x-origin")).isEqualTo("src/A.java:7");
    }

    @Test
    void pathsThatDifferInNamesAreOne() {
        Sketch sketch = new Sketch()
                .operation("GET", "/a/{x}", parameter(In.PATH, "x", NUMBER))
                .operation("PUT", "/a/{y}", parameter(In.PATH, "y", TEXT))
                .operation("GET", "/a/{z:[a-z]+}", parameter(In.PATH, "z", TEXT));
        assertThat(parsed(sketch).getPaths()).containsOnlyKeys("/a/{x}");
        assertThat(sketch.at("paths", "/a/{x}", "put", "parameters", "0", "name"))
                .isEqualTo("x");
        assertThat(sketch.at("paths", "/a/{x}", "get", "x-alternatives"))
                .isEqualTo("[{path=/a/{z:[a-z]+}, handler=shop.A#m2, origin=src/A.java:7}]");
    }

    @Test
    void everyVariableOfAPathIsAParameter() {
        Sketch sketch = new Sketch().operation("GET", "/a/{x}/b/{x}/*/{+y}", parameter(In.PATH, "gone", TEXT));
        assertThat(parsed(sketch).getPaths()).containsOnlyKeys("/a/{x}/b/{x2}/{any}/{y}");
    }

    @Test
    void methodsThatADocumentCannotNameStandBesideTheOthers() {
        Sketch sketch = new Sketch().operation("PROPFIND", "/a").operation("HEAD", "/a");
        assertThat(item(parsed(sketch), "/a").getHead()).isNotNull();
        assertThat(sketch.at("paths", "/a", "x-propfind", "operationId")).isEqualTo("m0");
    }

    @Test
    void parametersHaveTypedDefaultsAndExamples() {
        Type colour = new Type.Ref("Colour");
        Sketch sketch = new Sketch()
                .operation(
                        "GET",
                        "/a",
                        optional(In.QUERY, "n", NUMBER, "-5"),
                        optional(In.QUERY, "t", TEXT, "5"),
                        optional(In.QUERY, "b", new Type.Scalar(Type.Scalar.Kind.BOOLEAN), "true"),
                        optional(In.QUERY, "l", new Type.ListOf(NUMBER, false), "1,2"),
                        optional(In.QUERY, "d", new Type.Scalar(Type.Scalar.Kind.DECIMAL), "1.50"),
                        optional(In.QUERY, "odd", NUMBER, "#{today}"),
                        parameter(In.QUERY, "c", new Type.Nullable(colour)))
                .type(new Enumeration("Colour", "shop.Colour", List.of(new Enumeration.Constant("RED", "red")), AT));
        parsed(sketch);
        String[] path = {"paths", "/a", "get", "parameters"};
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "0", "schema", "default"))
                .isEqualTo("-5");
        assertThat(sketch.yaml()).contains("default: '5'").contains("default: -5\n");
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "2", "schema", "default"))
                .isEqualTo("true");
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "3", "schema", "x-default"))
                .isEqualTo("1,2");
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "4", "schema", "default"))
                .isEqualTo("1.5");
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "5", "schema", "x-default"))
                .isEqualTo("#{today}");
        assertThat(sketch.at(path[0], path[1], path[2], path[3], "6", "schema", "enum"))
                .isEqualTo("[RED]");
        assertThat(sketch.at("components", "schemas", "Colour", "enum")).isEqualTo("[red]");
    }

    @Test
    void formsAreBodies() {
        Sketch sketch = new Sketch().operation("POST", "/a", parameter(In.FORM, "user", TEXT));
        parsed(sketch);
        String[] form = {"paths", "/a", "post", "requestBody", "content", "application/x-www-form-urlencoded"};
        assertThat(sketch.at(form))
                .isEqualTo("{schema={type=object, properties={user={type=string}}, required=[user]},"
                        + " example={user=x}}");
    }

    @Test
    void taggedUnionsAreToldByTheirTag() {
        Sketch sketch = new Sketch()
                .operation("POST", "/a", Optional.of(new Type.Ref("Shape")), List.of())
                .struct("Circle", property("r", NUMBER))
                .struct("Other")
                .type(new Union(
                        "Shape",
                        "shop.Shape",
                        "kind",
                        Union.Style.PROPERTY,
                        List.of(new Union.Variant("round", "Circle")),
                        Optional.of("Other"),
                        AT));
        parsed(sketch);
        assertThat(sketch.at("components", "schemas", "Shape", "discriminator"))
                .isEqualTo("{propertyName=kind, mapping={round=#/components/schemas/Shape.round}}");
        assertThat(sketch.at("components", "schemas", "Shape.round", "allOf", "1"))
                .isEqualTo("{type=object, properties={kind={const=round}}, required=[kind]}");
        assertThat(sketch.at("components", "schemas", "Shape", "oneOf", "1", "allOf", "1", "properties", "kind"))
                .isEqualTo("{not={enum=[round]}}");
    }

    @Test
    void whateverTextsHoldTheDocumentIsSound() {
        Random random = new Random(5);
        String pieces = "\"'\\{}[]:#&*!|>%@`,?-\n\t\u0000\u2028\ud800é漢~ $()<>=x/";
        for (int i = 0; i < 300; i++) {
            StringBuilder nasty = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                nasty.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            String text = nasty.toString();
            Sketch sketch = new Sketch()
                    .operation(
                            "GET",
                            "/a/" + text.replace("/", ""),
                            optional(In.QUERY, text, TEXT, text),
                            parameter(In.HEADER, "x", new Type.Any(text), new Constraint.Other(text)))
                    .struct("Größe", property(text, new Type.Ref("Größe")))
                    .struct("Gr__e", property(text, new Type.Ref("Größe"), new Constraint.Pattern(text)));
            assertThat(sketch.yaml()).isEqualTo(sketch.yaml());
            assertThat(parsed(sketch).getPaths()).hasSize(1);
            assertThat(sketch.at("components", "schemas", "Gr__e_2", "x-origin"))
                    .isEqualTo("src/A.java:7");
        }
    }
}
