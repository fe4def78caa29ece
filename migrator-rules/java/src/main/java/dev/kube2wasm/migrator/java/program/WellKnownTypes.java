package dev.kube2wasm.migrator.java.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packages that are commonly imported whole, with what is in them: it settles a simple name where a file imports
 * several packages on demand.
 */
final class WellKnownTypes {

    private static final Set<String> JAX_RS = Set.of(
            "ApplicationPath",
            "Path",
            "PathParam",
            "QueryParam",
            "HeaderParam",
            "FormParam",
            "CookieParam",
            "BeanParam",
            "MatrixParam",
            "DefaultValue",
            "Consumes",
            "Produces",
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "HttpMethod",
            "NotFoundException",
            "WebApplicationException",
            "BadRequestException");
    private static final Set<String> JAX_RS_CORE = Set.of(
            "Application",
            "Context",
            "MediaType",
            "Response",
            "UriInfo",
            "UriBuilder",
            "HttpHeaders",
            "GenericType",
            "SecurityContext");
    private static final Set<String> JAX_RS_CLIENT =
            Set.of("Client", "ClientBuilder", "Entity", "Invocation", "WebTarget", "InvocationCallback");
    private static final Set<String> PERSISTENCE = Set.of(
            "Entity",
            "Table",
            "Id",
            "GeneratedValue",
            "GenerationType",
            "Column",
            "JoinColumn",
            "ManyToOne",
            "OneToMany",
            "ManyToMany",
            "OneToOne",
            "Embeddable",
            "Embedded",
            "EntityManager",
            "PersistenceContext",
            "EntityManagerFactory",
            "Persistence",
            "NamedQuery",
            "Enumerated",
            "Temporal",
            "Transient",
            "MappedSuperclass");
    private static final Set<String> SERVLET_HTTP =
            Set.of("HttpServlet", "HttpServletRequest", "HttpServletResponse", "HttpSession", "Cookie", "HttpFilter");
    private static final Set<String> SERVLET = Set.of(
            "Servlet",
            "ServletException",
            "ServletContext",
            "ServletRequest",
            "ServletResponse",
            "Filter",
            "FilterChain",
            "FilterConfig",
            "ServletContextListener",
            "ServletContextEvent",
            "ServletConfig");
    private static final Set<String> CDI = Set.of(
            "ApplicationScoped",
            "RequestScoped",
            "SessionScoped",
            "ConversationScoped",
            "Dependent",
            "Initialized",
            "Destroyed");
    private static final Set<String> INJECT = Set.of("Inject", "Named", "Provider", "Qualifier", "Scope", "Singleton");
    private static final Set<String> WEBSOCKET = Set.of(
            "OnOpen", "OnClose", "OnMessage", "OnError", "Session", "ClientEndpoint", "Endpoint", "ContainerProvider");

    private static final Set<String> CONSTRAINTS = Set.of(
            "AssertFalse",
            "AssertTrue",
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Future",
            "FutureOrPresent",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "NotBlank",
            "NotEmpty",
            "NotNull",
            "Null",
            "Past",
            "PastOrPresent",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size");
    private static final Set<String> JSONB = Set.of(
            "JsonbAnnotation",
            "JsonbCreator",
            "JsonbDateFormat",
            "JsonbNillable",
            "JsonbNumberFormat",
            "JsonbProperty",
            "JsonbPropertyOrder",
            "JsonbSubtype",
            "JsonbTransient",
            "JsonbTypeAdapter",
            "JsonbTypeDeserializer",
            "JsonbTypeInfo",
            "JsonbTypeSerializer",
            "JsonbVisibility");
    private static final Set<String> JACKSON = Set.of(
            "JacksonInject",
            "JsonAlias",
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonAutoDetect",
            "JsonBackReference",
            "JsonClassDescription",
            "JsonCreator",
            "JsonEnumDefaultValue",
            "JsonFilter",
            "JsonFormat",
            "JsonGetter",
            "JsonIdentityInfo",
            "JsonIdentityReference",
            "JsonIgnore",
            "JsonIgnoreProperties",
            "JsonIgnoreType",
            "JsonInclude",
            "JsonIncludeProperties",
            "JsonKey",
            "JsonManagedReference",
            "JsonMerge",
            "JsonProperty",
            "JsonPropertyDescription",
            "JsonPropertyOrder",
            "JsonRawValue",
            "JsonRootName",
            "JsonSetter",
            "JsonSubTypes",
            "JsonTypeId",
            "JsonTypeInfo",
            "JsonTypeName",
            "JsonUnwrapped",
            "JsonValue",
            "JsonView",
            "Nulls",
            "ObjectIdGenerators");
    private static final Set<String> JACKSON_DATABIND = Set.of(
            "EnumNaming",
            "JacksonStdImpl",
            "JsonAppend",
            "JsonDeserialize",
            "JsonNaming",
            "JsonPOJOBuilder",
            "JsonSerialize",
            "JsonTypeIdResolver",
            "JsonTypeResolver",
            "JsonValueInstantiator",
            "NoClass");
    private static final Set<String> LOMBOK = Set.of(
            "AllArgsConstructor",
            "Builder",
            "Cleanup",
            "Data",
            "EqualsAndHashCode",
            "Generated",
            "Getter",
            "NoArgsConstructor",
            "NonNull",
            "RequiredArgsConstructor",
            "Setter",
            "Singular",
            "SneakyThrows",
            "Synchronized",
            "ToString",
            "Value",
            "With",
            "AccessLevel",
            "val",
            "var");

    private static final Map<String, Set<String>> BY_PACKAGE = Map.ofEntries(
            Map.entry(
                    "org.springframework.web.bind.annotation",
                    Set.of(
                            "RestController",
                            "RequestMapping",
                            "GetMapping",
                            "PostMapping",
                            "PutMapping",
                            "DeleteMapping",
                            "PatchMapping",
                            "PathVariable",
                            "RequestParam",
                            "RequestBody",
                            "RequestHeader",
                            "ResponseBody",
                            "ResponseStatus",
                            "ExceptionHandler",
                            "ControllerAdvice",
                            "RestControllerAdvice",
                            "CrossOrigin",
                            "RequestMethod",
                            "ModelAttribute",
                            "CookieValue",
                            "SessionAttributes",
                            "SessionAttribute",
                            "RequestPart",
                            "InitBinder",
                            "RequestAttribute")),
            Map.entry(
                    "org.springframework.context.annotation",
                    Set.of(
                            "Bean",
                            "Configuration",
                            "Import",
                            "ComponentScan",
                            "Primary",
                            "Profile",
                            "PropertySource",
                            "Lazy",
                            "Scope",
                            "Conditional",
                            "EnableAspectJAutoProxy",
                            "ImportResource",
                            "DependsOn")),
            Map.entry("org.springframework.stereotype", Set.of("Component", "Controller", "Service", "Repository")),
            Map.entry(
                    "org.springframework.beans.factory.annotation",
                    Set.of("Autowired", "Value", "Qualifier", "Required", "Lookup")),
            Map.entry(
                    "org.springframework.http",
                    Set.of(
                            "HttpStatus",
                            "HttpHeaders",
                            "HttpEntity",
                            "HttpMethod",
                            "MediaType",
                            "ResponseEntity",
                            "RequestEntity")),
            Map.entry(
                    "org.springframework.scheduling.annotation",
                    Set.of("Async", "AsyncResult", "EnableAsync", "EnableScheduling", "Scheduled", "Schedules")),
            Map.entry(
                    "io.micronaut.http.annotation",
                    Set.of(
                            "Controller",
                            "Get",
                            "Post",
                            "Put",
                            "Delete",
                            "Patch",
                            "Head",
                            "Options",
                            "Body",
                            "PathVariable",
                            "QueryValue",
                            "Header",
                            "Consumes",
                            "Produces",
                            "Filter",
                            "Part")),
            Map.entry(
                    "io.vertx.core",
                    Set.of(
                            "Vertx",
                            "AbstractVerticle",
                            "Verticle",
                            "Future",
                            "Promise",
                            "Handler",
                            "AsyncResult",
                            "DeploymentOptions",
                            "VertxOptions",
                            "Launcher",
                            "Context",
                            "CompositeFuture")),
            Map.entry(
                    "io.vertx.ext.web",
                    Set.of("Router", "RoutingContext", "Route", "FileUpload", "Session", "RequestBody")),
            Map.entry(
                    "io.vertx.ext.web.handler",
                    Set.of(
                            "BodyHandler",
                            "StaticHandler",
                            "SessionHandler",
                            "CorsHandler",
                            "LoggerHandler",
                            "ErrorHandler",
                            "TimeoutHandler")),
            Map.entry(
                    "io.vertx.ext.web.client",
                    Set.of("WebClient", "WebClientOptions", "WebClientSession", "HttpRequest", "HttpResponse")),
            Map.entry("io.vertx.core.json", Set.of("Json", "JsonObject", "JsonArray", "DecodeException")),
            Map.entry(
                    "io.vertx.core.http",
                    Set.of(
                            "HttpServer",
                            "HttpServerOptions",
                            "HttpServerRequest",
                            "HttpServerResponse",
                            "HttpClient",
                            "HttpClientOptions",
                            "HttpMethod",
                            "ServerWebSocket",
                            "WebSocket",
                            "HttpHeaders")),
            Map.entry("javax.ws.rs", JAX_RS),
            Map.entry("jakarta.ws.rs", JAX_RS),
            Map.entry("javax.ws.rs.core", JAX_RS_CORE),
            Map.entry("jakarta.ws.rs.core", JAX_RS_CORE),
            Map.entry("javax.ws.rs.client", JAX_RS_CLIENT),
            Map.entry("jakarta.ws.rs.client", JAX_RS_CLIENT),
            Map.entry("javax.persistence", PERSISTENCE),
            Map.entry("jakarta.persistence", PERSISTENCE),
            Map.entry("javax.servlet.http", SERVLET_HTTP),
            Map.entry("jakarta.servlet.http", SERVLET_HTTP),
            Map.entry("javax.servlet", SERVLET),
            Map.entry("jakarta.servlet", SERVLET),
            Map.entry("javax.servlet.annotation", Set.of("WebServlet", "WebFilter", "WebListener", "WebInitParam")),
            Map.entry("jakarta.servlet.annotation", Set.of("WebServlet", "WebFilter", "WebListener", "WebInitParam")),
            Map.entry("com.fasterxml.jackson.annotation", JACKSON),
            Map.entry("com.fasterxml.jackson.databind.annotation", JACKSON_DATABIND),
            Map.entry("tools.jackson.databind.annotation", JACKSON_DATABIND),
            Map.entry("javax.json.bind.annotation", JSONB),
            Map.entry("jakarta.json.bind.annotation", JSONB),
            Map.entry("javax.validation.constraints", CONSTRAINTS),
            Map.entry("jakarta.validation.constraints", CONSTRAINTS),
            Map.entry("lombok", LOMBOK),
            Map.entry("javax.enterprise.context", CDI),
            Map.entry("jakarta.enterprise.context", CDI),
            Map.entry("javax.inject", INJECT),
            Map.entry("jakarta.inject", INJECT),
            Map.entry("javax.websocket", WEBSOCKET),
            Map.entry("jakarta.websocket", WEBSOCKET),
            Map.entry("javax.websocket.server", Set.of("ServerEndpoint", "PathParam", "ServerEndpointConfig")),
            Map.entry("jakarta.websocket.server", Set.of("ServerEndpoint", "PathParam", "ServerEndpointConfig")));

    private WellKnownTypes() {}

    /** The one of {@code packages} that can hold a type of this simple name, where exactly one does. */
    static Optional<String> packageOf(String simpleName, Set<String> packages) {
        List<String> known = packages.stream()
                .filter(p -> BY_PACKAGE.getOrDefault(p, Set.of()).contains(simpleName))
                .toList();
        List<String> candidates = known.isEmpty()
                ? packages.stream().filter(p -> !BY_PACKAGE.containsKey(p)).toList()
                : known;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
