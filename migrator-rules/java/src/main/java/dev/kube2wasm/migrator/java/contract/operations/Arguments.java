package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.api.contract.Operation.Body;
import dev.kube2wasm.migrator.api.contract.Parameter.In;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a handler takes from its request. */
final class Arguments {

    private static final Set<String> DEFAULT_VALUE = Set.of("javax.ws.rs.DefaultValue", "jakarta.ws.rs.DefaultValue");
    private static final Set<String> VALID = Set.of(
            "jakarta.validation.Valid",
            "javax.validation.Valid",
            "org.springframework.validation.annotation.Validated");
    /** Of whatever package: all mean the same. */
    private static final Set<String> NULLABLE = Set.of("Nullable", "Null");
    /** What Spring writes where no default is given. */
    private static final String SPRING_NONE = "\n\t\t\n\t\t\n\uE000\uE001\uE002\n\t\t\t\t\n";

    private static final Type TEXT = new Type.Scalar(Type.Scalar.Kind.STRING);

    private final ServiceCode code;
    private final Types types;

    Arguments(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    /**
     * What is bound.
     *
     * @param bodyVariable the parameter that holds the body
     */
    record Bound(
            List<dev.kube2wasm.migrator.api.contract.Parameter> parameters,
            Optional<Body> body,
            Optional<String> bodyVariable) {}

    Bound of(Route route, OwnedMethod method) {
        Found found = new Found();
        List<String> inPath = PathTemplate.variables(route.path());
        Framework framework = Framework.of(method, code);
        for (Parameter p : method.method().parameters()) {
            bind(route, method.owner(), p, inPath, framework, found);
        }
        for (String name : inPath) {
            boolean bound = found.parameters.stream()
                    .anyMatch(p -> p.in() == In.PATH && p.name().equals(name));
            if (!bound) {
                found.parameters.add(new dev.kube2wasm.migrator.api.contract.Parameter(
                        In.PATH, name, name, TEXT, true, Optional.empty(), List.of(), route.at()));
            }
        }
        return new Bound(List.copyOf(found.parameters), found.body, found.bodyVariable);
    }

    /** Collects what has been bound. */
    private static final class Found {
        private final List<dev.kube2wasm.migrator.api.contract.Parameter> parameters = new ArrayList<>();
        private Optional<Body> body = Optional.empty();
        private Optional<String> bodyVariable = Optional.empty();
    }

    private void bind(Route route, ProgramType in, Parameter p, List<String> inPath, Framework framework, Found found) {
        for (Annotation a : p.annotations()) {
            Optional<Binding> binding = Binding.of(code.program().resolve(a, in));
            if (binding.isPresent()) {
                bind(in, p, binding.get(), a, found);
                return;
            }
        }
        switch (framework.unannotated(route.method(), p.name(), inPath, isText(p.type(), in))) {
            case PATH -> add(In.PATH, p.name(), p, Optional.empty(), true, in, found);
            case QUERY -> add(In.QUERY, p.name(), p, Optional.empty(), false, in, found);
            case BODY -> body(p, in, found);
            default -> {
                // What the framework itself hands over.
            }
        }
    }

    private void bind(ProgramType in, Parameter p, Binding binding, Annotation a, Found found) {
        switch (binding) {
            case BODY -> body(p, in, found);
            case BEAN -> bean(p, in, found);
            case NOTHING -> {
                // Nothing that a request carries by name.
            }
            default -> {
                String simple = p.type().name();
                if (isMap(simple)) {
                    return; // all headers or parameters at once
                }
                String name = code.value(a, in, "value", "name").orElseGet(() -> p.name());
                Optional<String> fallback = fallback(a, p.annotations(), in);
                boolean required = binding == Binding.PATH || (fallback.isEmpty() && isRequired(a, binding, p, in));
                add(binding.in().orElse(In.QUERY), name, p, fallback, required, in, found);
            }
        }
    }

    private static boolean isMap(String name) {
        return name.equals("Map") || name.endsWith("MultiValueMap") || name.endsWith("HttpHeaders");
    }

    private Optional<String> fallback(Annotation a, List<Annotation> all, ProgramType in) {
        Optional<String> own = Optional.ofNullable(a.attributes().get("defaultValue"))
                .flatMap(e -> code.constants().value(e, in))
                .map(code.settings()::resolve)
                .filter(v -> !v.equals(SPRING_NONE));
        return own.or(() -> code.annotation(all, in, DEFAULT_VALUE)
                .flatMap(d -> Optional.ofNullable(d.attributes().get("value")))
                .flatMap(e -> code.constants().value(e, in)));
    }

    // Spring and Micronaut refuse a request without the parameter unless told otherwise; JAX-RS passes null or zero.
    private boolean isRequired(Annotation a, Binding binding, Parameter p, ProgramType in) {
        String name = code.program().resolve(a, in);
        boolean lenient = name.contains("ws.rs.") || name.startsWith("org.jboss.resteasy.");
        boolean optional = p.type().name().startsWith("Optional")
                || p.annotations().stream().anyMatch(x -> NULLABLE.contains(lastOf(x.name())))
                || code.value(a, in, "required").filter("false"::equals).isPresent();
        return !lenient && !optional && binding != Binding.FORM;
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void add(
            In where,
            String name,
            Parameter p,
            Optional<String> fallback,
            boolean required,
            ProgramType in,
            Found found) {
        found.parameters.add(new dev.kube2wasm.migrator.api.contract.Parameter(
                where,
                where == In.HEADER ? headerName(name) : name,
                p.name(),
                types.of(p.type(), p.annotations(), in),
                required,
                fallback,
                types.constraints(p.annotations(), in),
                in.at(p.type().at())));
    }

    // Micronaut and RESTEasy turn xTraceId into x-trace-id only when the name comes from the variable; a name that is
    // given
    // stays, and header names do not mind case.
    private static String headerName(String name) {
        if (name.indexOf('-') >= 0 || name.toLowerCase(Locale.ROOT).equals(name)) {
            return name;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
                words.append('-');
            }
            words.append(c);
        }
        return words.toString();
    }

    private void body(Parameter p, ProgramType in, Found found) {
        Type type = types.of(p.type(), p.annotations(), in);
        boolean required = p.annotations().stream()
                .noneMatch(a ->
                        code.value(a, in, "required").filter("false"::equals).isPresent());
        boolean validated = p.annotations().stream()
                .anyMatch(a -> VALID.contains(code.program().resolve(a, in)));
        found.body =
                Optional.of(new Body(type, required, validated, in.at(p.type().at())));
        found.bodyVariable = Optional.of(p.name());
    }

    private void bean(Parameter p, ProgramType in, Found found) {
        code.program()
                .type(code.program().resolve(p.type().name(), in))
                .ifPresent(bean -> code.program()
                        .lineage(bean)
                        .forEach(t -> t.decl().fields().forEach(f -> beanField(f, t, found))));
    }

    private void beanField(FieldDecl f, ProgramType owner, Found found) {
        for (Annotation a : f.annotations()) {
            Optional<In> where = Binding.of(code.program().resolve(a, owner)).flatMap(Binding::in);
            if (where.isPresent()) {
                String name = code.value(a, owner, "value", "name").orElse(f.name());
                Optional<String> fallback = fallback(a, f.annotations(), owner);
                add(
                        where.get(),
                        name,
                        new Parameter(f.name(), f.type(), f.annotations()),
                        fallback,
                        false,
                        owner,
                        found);
            }
        }
    }

    private boolean isText(TypeRef ref, ProgramType in) {
        TypeRef type = ref.name().equals("Optional") && !ref.arguments().isEmpty()
                ? ref.arguments().get(0)
                : ref;
        return types.of(type, List.of(), in) instanceof Type.Scalar
                || (types.of(type, List.of(), in) instanceof Type.Nullable n && n.of() instanceof Type.Scalar);
    }
}
