package dev.kube2wasm.migrator.engine.generate.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problem documents, as a function answers them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, read 2026-11-23</a>
 */
final class Problems {

    private static final String RESPONSES = "#/components/responses/";

    private final String schema;

    /** @param schema what the component is called that describes the document */
    Problems(String schema) {
        this.schema = schema;
    }

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", RESPONSES + name);
    }

    /** The answers by name, sorted. */
    Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("BadRequest", response("The request does not fit"));
        Map<String, Object> notAllowed = response("The path is answered for other methods");
        Map<String, Object> allow = new LinkedHashMap<>();
        allow.put("description", "The methods that the path is answered for");
        allow.put("schema", Map.of("type", "string"));
        notAllowed.put("headers", Map.of("Allow", allow));
        responses.put("MethodNotAllowed", notAllowed);
        responses.put("NotFound", response("No route has the path"));
        responses.put("NotImplemented", response("The Java method is not ported yet"));
        responses.put("UnsupportedMediaType", response("The body is of another media type"));
        return responses;
    }

    private Map<String, Object> response(String description) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        Map<String, Object> document = Map.of("schema", Map.of("$ref", Schemas.REFERENCE + schema));
        response.put("content", Map.of("application/problem+json", document));
        return response;
    }

    /** What such a document looks like. */
    static Map<String, Object> document() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string"));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of("type", "string"));
        Map<String, Object> handler = new LinkedHashMap<>();
        handler.put("type", "string");
        handler.put("description", "The Java method to port");
        properties.put("handler", handler);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "object");
        document.put("properties", properties);
        document.put("required", List.of("type", "title", "status", "detail"));
        return document;
    }
}
