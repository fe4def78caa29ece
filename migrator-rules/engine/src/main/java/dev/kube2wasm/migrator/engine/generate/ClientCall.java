package dev.kube2wasm.migrator.engine.generate;

import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Parameter;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Type.Scalar.Kind;
import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import dev.kube2wasm.migrator.engine.generate.text.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call on another service, as a function of a language.
 *
 * @param arguments in the order in which the function takes them; the body is not among them
 * @param pattern the path
 */
public record ClientCall(
        Operation operation, String function, List<Argument> arguments, Optional<Body> body, PathPattern pattern) {

    private static final Type TEXT = new Type.Scalar(Kind.STRING);
    private static final String FORM = "application/x-www-form-urlencoded";

    /**
     * An argument that becomes part of the address, a header or a field of a form.
     *
     * @param name in the language
     * @param wire in the request
     * @param type of what is given, without null; a text where the type has no form as text
     */
    public record Argument(
            String name, Parameter.In in, String wire, Type type, boolean optional, Optional<String> fallback) {}

    /**
     * The argument that becomes the body.
     *
     * @param type without null
     */
    public record Body(Form form, String media, Type type, boolean optional) {

        /** How it is written. */
        public enum Form {
            JSON,
            TEXT,
            FIELDS,
            BYTES
        }
    }

    /** How a language names things, and what it can write as text. */
    public interface Naming {

        /** An identifier for a variable. */
        String variable(String name);

        /** Whether a type can be part of an address or a header. */
        boolean isText(Type type);

        /** The names that no argument may have. */
        List<String> reserved();
    }

    /** The call as the function of this name. */
    public static ClientCall of(Operation operation, String function, Naming naming) {
        Unique names = new Unique(naming.reserved().toArray(new String[0]));
        PathPattern pattern = PathPattern.of(operation);
        List<Argument> arguments = new ArrayList<>();
        for (Parameter p : operation.parameters()) {
            boolean known = arguments.stream()
                    .anyMatch(a -> a.in() == p.in() && a.wire().equals(p.name()));
            boolean placed = p.in() != Parameter.In.PATH
                    || pattern.segments().stream()
                            .anyMatch(s -> variable(s).filter(p.name()::equals).isPresent());
            if (known || !placed) {
                continue;
            }
            Type inner = p.type() instanceof Type.Nullable n ? n.of() : p.type();
            boolean optional = p.in() != Parameter.In.PATH
                    && !(inner instanceof Type.ListOf)
                    && (!p.required() || p.fallback().isPresent());
            arguments.add(new Argument(
                    names.name(naming.variable(p.variable()), "_"),
                    p.in(),
                    p.name(),
                    naming.isText(inner) ? inner : TEXT,
                    optional,
                    p.fallback()));
        }
        for (Segment segment : pattern.segments()) {
            String name = variable(segment).orElse("");
            boolean known = arguments.stream()
                    .anyMatch(a -> a.in() == Parameter.In.PATH && a.wire().equals(name));
            if (variable(segment).isPresent() && !known) {
                arguments.add(new Argument(
                        names.name(naming.variable(name), "_"),
                        Parameter.In.PATH,
                        name,
                        TEXT,
                        false,
                        Optional.empty()));
            }
        }
        return new ClientCall(
                operation, function, List.copyOf(arguments), operation.body().map(b -> body(operation, b)), pattern);
    }

    /** A part of the address. */
    public sealed interface PathPart {

        /** What stands there, percent-encoded. */
        record Text(String encoded) implements PathPart {}

        /**
         * What an argument says.
         *
         * @param isRest whether its slashes divide segments
         */
        record Given(Argument argument, boolean isRest) implements PathPart {}
    }

    /** The parts of the path in order; no two texts follow each other. */
    public List<PathPart> path() {
        List<PathPart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Segment segment : pattern.segments()) {
            text.append('/');
            if (segment instanceof Segment.Literal l) {
                text.append(Url.component(l.text()));
            } else if (segment instanceof Segment.Variable v) {
                flush(text.append(Url.component(v.prefix())), parts);
                parts.add(new PathPart.Given(at(v.name()), false));
                text.append(Url.component(v.suffix()));
            } else if (segment instanceof Segment.Rest r) {
                flush(text, parts);
                parts.add(new PathPart.Given(at(r.name()), true));
            }
        }
        flush(text, parts);
        return parts;
    }

    private static void flush(StringBuilder text, List<PathPart> parts) {
        if (!text.isEmpty()) {
            parts.add(new PathPart.Text(text.toString()));
            text.setLength(0);
        }
    }

    /** What a segment of the path is called; empty for text. */
    public static Optional<String> variable(Segment segment) {
        if (segment instanceof Segment.Variable v) {
            return Optional.of(v.name());
        }
        return segment instanceof Segment.Rest r ? Optional.of(r.name()) : Optional.empty();
    }

    /** The argument that stands at a segment of the path. */
    public Argument at(String variable) {
        return arguments.stream()
                .filter(a -> a.in() == Parameter.In.PATH && a.wire().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    /** The method of the request. */
    public String method() {
        return operation.method().equals("ANY") ? "GET" : operation.method();
    }

    private static Body body(Operation operation, Operation.Body body) {
        Type type = body.type() instanceof Type.Nullable n ? n.of() : body.type();
        boolean optional = !body.required();
        Optional<String> media =
                operation.consumes().stream().filter(m -> !m.contains("*")).findFirst();
        Optional<Kind> kind = type instanceof Type.Scalar s ? Optional.of(s.kind()) : Optional.empty();
        if (media.filter(m -> m.startsWith(FORM)).isPresent()) {
            return new Body(Body.Form.FIELDS, FORM, type, optional);
        }
        if (kind.filter(Kind.STRING::equals).isPresent()) {
            return new Body(Body.Form.TEXT, media.orElse("text/plain;charset=UTF-8"), type, optional);
        }
        boolean json = media.isEmpty() || media.filter(MediaTypes::isJson).isPresent();
        if (!json || kind.filter(Kind.BYTES::equals).isPresent()) {
            return new Body(Body.Form.BYTES, media.orElse("application/octet-stream"), type, optional);
        }
        return new Body(Body.Form.JSON, media.orElse("application/json"), type, optional);
    }
}
