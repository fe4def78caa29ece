package dev.kube2wasm.migrator.java.contract.values;

import dev.kube2wasm.migrator.api.contract.Value;
import dev.kube2wasm.migrator.java.contract.operations.HttpStatuses;
import dev.kube2wasm.migrator.java.contract.values.Term.Answer;
import dev.kube2wasm.migrator.java.contract.values.Term.Elements;
import dev.kube2wasm.migrator.java.contract.values.Term.Entries;
import dev.kube2wasm.migrator.java.contract.values.Term.Own;
import dev.kube2wasm.migrator.java.contract.values.Term.Plain;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows calls: the service's own methods, and the few of libraries whose results are certain. */
final class Calls {

    private static final String ENTITY = "org.springframework.http.ResponseEntity";
    private static final Set<String> ANSWERS = Set.of(
            ENTITY,
            "jakarta.ws.rs.core.Response",
            "javax.ws.rs.core.Response",
            "org.jboss.resteasy.reactive.RestResponse",
            "io.micronaut.http.HttpResponse");
    /** Static methods that hand their only argument over to the framework. */
    private static final Set<String> WRAPPERS =
            Set.of("reactor.core.publisher.Mono.just", "java.util.concurrent.CompletableFuture.completedFuture");

    private static final Set<String> LISTS = Set.of("java.util.ArrayList", "java.util.LinkedList");
    private static final Set<String> MAPS = Set.of("java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap");

    private final Evaluator evaluator;
    private final Objects objects;

    Calls(Evaluator evaluator, Objects objects) {
        this.evaluator = evaluator;
        this.objects = objects;
    }

    Optional<Term> call(Expr.Call c, Frame frame) {
        Optional<List<Term>> arguments = evaluator.all(c.arguments(), frame);
        if (arguments.isEmpty() && !c.name().equals("status")) {
            return Optional.empty();
        }
        List<Term> given = arguments.orElse(List.of());
        if (c.scope().isEmpty()
                || (c.scope().get() instanceof Expr.Name n && n.name().equals("this"))) {
            return frame.filling().isPresent()
                    ? Optional.empty()
                    : own(frame.dynamic(), c.name(), given, frame.self(), frame.depth());
        }
        Optional<String> type = evaluator.typeNamed(c.scope().get(), frame);
        if (type.isPresent()) {
            Optional<ProgramType> own = evaluator.program().type(type.get());
            return own.isPresent()
                    ? own(own.get(), c.name(), given, Optional.empty(), frame.depth())
                    : library(type.get(), c, given);
        }
        return evaluator.evaluate(c.scope().get(), frame).flatMap(t -> instance(t, c.name(), given, frame.depth()));
    }

    private Optional<Term> own(ProgramType type, String name, List<Term> arguments, Optional<Term> self, int depth) {
        List<MethodDecl> nearest = evaluator
                .program()
                .lineage(type)
                .map(t -> t.methods(name, arguments.size()).toList())
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (nearest.size() != 1 || depth <= 0 || nearest.get(0).body().isEmpty()) {
            return Optional.empty();
        }
        MethodDecl method = nearest.get(0);
        ProgramType owner = evaluator
                .program()
                .lineage(type)
                .filter(t -> t.decl().methods().contains(method))
                .findFirst()
                .orElse(type);
        Frame frame = Frame.call(owner, type, self, depth - 1);
        return objects.bind(method, arguments, frame)
                ? new Statements(evaluator)
                        .run(method.body().orElseThrow().statements(), frame)
                        .filter(t -> !t.equals(Term.NOTHING))
                        .flatMap(t -> method.result().flatMap(r -> evaluator.converted(t, r, owner)))
                : Optional.empty();
    }

    Optional<Term> instance(Term on, String name, List<Term> arguments, int depth) {
        if (on instanceof Answer a) {
            return answer(a, name, arguments);
        }
        if (on instanceof Own o) {
            boolean accessor =
                    arguments.isEmpty() && o.type().methods(name, 0).findAny().isEmpty();
            return accessor ? objects.field(o, name) : own(o.type(), name, arguments, Optional.of(o), depth);
        }
        Optional<Plain> text = Evaluator.plain(on).filter(Texts::isText).filter(p -> !p.nullable());
        Optional<List<Plain>> plain = plain(arguments);
        if (text.isEmpty() || plain.isEmpty()) {
            return Optional.empty();
        }
        Optional<Plain> result = Optional.empty();
        if (name.equals("equals") && arguments.size() == 1) {
            result = Operators.equal(text.get(), plain.get().get(0));
        } else if (name.equals("isEmpty") && arguments.isEmpty()) {
            result = Operators.equal(text.get(), Texts.text(""));
        } else if (name.equals("toString") && arguments.isEmpty()) {
            result = text;
        } else if (name.equals("formatted") && text.get().value() instanceof Value.Text t) {
            result = Texts.format(t.text(), plain.get());
        }
        return result.map(t -> t);
    }

    private static Optional<List<Plain>> plain(List<Term> terms) {
        List<Plain> plain =
                terms.stream().flatMap(t -> Evaluator.plain(t).stream()).toList();
        return plain.size() == terms.size() ? Optional.of(plain) : Optional.empty();
    }

    private static Optional<Term> answer(Answer a, String name, List<Term> arguments) {
        if (name.equals("build") && arguments.isEmpty()) {
            return Optional.of(a);
        }
        return (name.equals("body") || name.equals("entity"))
                        && arguments.size() == 1
                        && a.body().isEmpty()
                ? Optional.of(new Answer(a.status(), Optional.of(arguments.get(0))))
                : Optional.empty();
    }

    private static Optional<Term> library(String type, Expr.Call c, List<Term> arguments) {
        if (ANSWERS.contains(type)) {
            boolean simple = c.name().equals("status") ? c.arguments().size() == 1 : arguments.size() <= 1;
            boolean located = c.name().equals("created") || c.name().equals("of");
            return HttpStatuses.built(c)
                    .filter(s -> simple && !located)
                    .map(s -> new Answer(
                            s,
                            c.name().equals("status")
                                    ? Optional.empty()
                                    : arguments.stream().findFirst()));
        }
        if (WRAPPERS.contains(type + "." + c.name()) && arguments.size() == 1) {
            return Optional.of(arguments.get(0));
        }
        if (arguments.stream().anyMatch(Calls::mayBeNull)) {
            return Optional.empty();
        }
        return switch (type + "." + c.name()) {
            case "java.util.List.of", "java.util.Collections.singletonList", "java.util.Collections.emptyList" ->
                Optional.of(new Elements(arguments, false));
            case "java.util.Arrays.asList" ->
                Optional.of(new Elements(arguments, true)).map(Shared::of);
            case "java.util.Map.of", "java.util.Collections.singletonMap", "java.util.Collections.emptyMap" ->
                map(arguments);
            case "java.lang.String.format" ->
                plain(arguments)
                        .filter(a -> !a.isEmpty() && a.get(0).value() instanceof Value.Text)
                        .flatMap(a -> Texts.format(((Value.Text) a.get(0).value()).text(), a.subList(1, a.size())))
                        .map(t -> t);
            case "java.lang.String.valueOf", "java.lang.Integer.toString", "java.lang.Long.toString" ->
                arguments.size() == 1 ? plain(arguments).flatMap(Texts::join).map(t -> t) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean mayBeNull(Term term) {
        if (term instanceof Term.Choice c) {
            return mayBeNull(c.then()) || mayBeNull(c.otherwise());
        }
        return term instanceof Plain p && p.nullable();
    }

    private static Optional<Term> map(List<Term> arguments) {
        Map<String, Term> entries = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            Optional<String> key = key(arguments.get(i));
            if (key.isEmpty() || entries.put(key.get(), Shared.of(arguments.get(i + 1))) != null) {
                return Optional.empty();
            }
        }
        return arguments.size() % 2 == 0 ? Optional.of(new Entries(entries, false)) : Optional.empty();
    }

    /** The text that a map's key is, where it is constant. */
    static Optional<String> key(Term term) {
        return term instanceof Plain p && p.value() instanceof Value.Text t && Texts.isText(p)
                ? Optional.of(t.text())
                : Optional.empty();
    }

    Optional<Term> creation(Expr.New n, Frame frame) {
        String name = evaluator.program().resolve(n.type().name(), frame.lexical());
        if (n.body().isPresent()) {
            return Optional.empty();
        }
        if (name.equals(ENTITY) && n.arguments().size() == 2) {
            return HttpStatuses.built(n)
                    .flatMap(s ->
                            evaluator.evaluate(n.arguments().get(0), frame).map(b -> new Answer(s, Optional.of(b))));
        }
        if (LISTS.contains(name) && n.arguments().isEmpty()) {
            return Optional.of(new Elements(List.of(), true));
        }
        if (MAPS.contains(name) && n.arguments().isEmpty()) {
            return Optional.of(new Entries(Map.of(), true));
        }
        return evaluator
                .program()
                .type(name)
                .filter(t -> t.decl().kind() != TypeDecl.Kind.ENUM)
                .flatMap(t -> evaluator.all(n.arguments(), frame).flatMap(a -> objects.construct(t, a, frame.depth())));
    }
}
