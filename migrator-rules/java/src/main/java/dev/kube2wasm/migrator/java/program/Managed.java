package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the service's types a framework constructs, how long they live, and which of their methods it calls. */
final class Managed {

    private final Program program;
    private final boolean resourcesAreSingletons;
    private final Map<String, Boolean> stereotypes = new HashMap<>();

    /** @param resourcesAreSingletons whether a JAX-RS resource without a scope lives as long as the process (Quarkus) */
    Managed(Program program, boolean resourcesAreSingletons) {
        this.program = program;
        this.resourcesAreSingletons = resourcesAreSingletons;
    }

    /** Whether a framework constructs objects of the type. */
    boolean isManaged(ProgramType type) {
        return !type.isInterface()
                && !type.decl().modifiers().isAbstract()
                && (hasStereotype(type)
                        || annotated(type, Frameworks.SHORT_LIVED)
                        || annotated(type, Frameworks.JAX_RS_PATH)
                        || isInjected(type)
                        || implementsGeneratedApi(type)
                        || resourceByInterface(type)
                        || extendsBase(type));
    }

    /** Whether one object of a managed type serves all requests. */
    boolean isSingleton(ProgramType type) {
        if (!isManaged(type)
                || annotated(type, Frameworks.SHORT_LIVED)
                || type.annotations().stream().anyMatch(a -> isShortScope(a, type))) {
            return false;
        }
        boolean onlyResource = !hasStereotype(type) && !extendsBase(type);
        return !onlyResource || resourcesAreSingletons;
    }

    private boolean isShortScope(Annotation a, ProgramType type) {
        return program.resolve(a, type).equals(Frameworks.SPRING_SCOPE)
                && a.attributes().values().stream()
                        .anyMatch(v -> !new Constants(program)
                                .value(v, type)
                                .orElse("")
                                .equals("singleton"));
    }

    private boolean extendsBase(ProgramType type) {
        return program.externalSuperTypes(type).anyMatch(Frameworks.BASES::contains);
    }

    // Only a container fills such a member; where no scope says so, CDI and Micronaut make an object for each use.
    private boolean isInjected(ProgramType type) {
        return type.decl().fields().stream()
                        .anyMatch(f -> program.annotation(f.annotations(), type, Frameworks.INJECT)
                                .isPresent())
                || type.decl().methods().stream()
                        .anyMatch(m -> program.annotation(m.annotations(), type, Frameworks.INJECT)
                                .isPresent());
    }

    // An interface of the service's own packages that no source shows is generated from a contract, such as OpenAPI's.
    private boolean implementsGeneratedApi(ProgramType type) {
        String own = type.file().packageName();
        long parts = own.chars().filter(c -> c == '.').count() + 1;
        String prefix = prefix(own, (int) Math.max(2, Math.min(3, parts - 1)));
        return !prefix.isEmpty()
                && type.outer().isEmpty()
                && program.externalSuperTypes(type).anyMatch(s -> s.startsWith(prefix));
    }

    /** The first {@code parts} parts of a package's name with a dot behind; empty where it has fewer. */
    private static String prefix(String packageName, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            end = (packageName + ".").indexOf('.', end + 1);
            if (end < 0) {
                return "";
            }
        }
        return (packageName + ".").substring(0, end + 1);
    }

    // JAX-RS lets an interface carry the annotations of the class that implements it.
    private boolean resourceByInterface(ProgramType type) {
        return program.superTypes(type).stream()
                .flatMap(s -> program.type(s).stream())
                .anyMatch(s -> annotated(s, Frameworks.JAX_RS_PATH) && s.isInterface() && !isClient(s));
    }

    private static boolean isClient(ProgramType type) {
        return type.annotations().stream().anyMatch(a -> a.name().endsWith("RegisterRestClient"));
    }

    private boolean annotated(ProgramType type, Set<String> wanted) {
        return type.annotations().stream().map(a -> program.resolve(a, type)).anyMatch(wanted::contains);
    }

    private boolean hasStereotype(ProgramType type) {
        return type.annotations().stream()
                .map(a -> program.resolve(a, type))
                .anyMatch(name -> Frameworks.SINGLETON.contains(name) || meansStereotype(name));
    }

    // An annotation of the service itself that carries a stereotype is one.
    private boolean meansStereotype(String annotationType) {
        Boolean known = stereotypes.get(annotationType);
        if (known == null) {
            stereotypes.put(annotationType, false); // ends the search in annotations that carry each other
            known = program.type(annotationType).filter(this::hasStereotype).isPresent();
            stereotypes.put(annotationType, known);
        }
        return known;
    }

    /** When a framework calls the method of a managed type by itself; empty where it does not. */
    Optional<Phase> calledByFramework(ProgramType type, MethodDecl method) {
        if (method.name().equals(TypeDecl.CONSTRUCTOR) || method.name().startsWith("<")) {
            return Optional.of(isSingleton(type) ? Phase.STARTUP : Phase.SERVING);
        }
        if (type.annotations().stream().anyMatch(a -> program.resolve(a, type).equals(Frameworks.ENTRY_POINT))) {
            return method.modifiers().isPrivate() ? Optional.empty() : Optional.of(Phase.SERVING);
        }
        Optional<Phase> annotated = byAnnotations(type, method);
        if (annotated.isEmpty()
                && implementsGeneratedApi(type)
                && !method.modifiers().isPrivate()) {
            return Optional.of(Phase.SERVING);
        }
        return annotated.isPresent() ? annotated : byInterface(type, method);
    }

    private Optional<Phase> byAnnotations(ProgramType type, MethodDecl method) {
        Optional<Phase> phase = Optional.empty();
        for (Annotation a : method.annotations()) {
            String simple = Names.lastOf(a.name());
            if (Frameworks.AT_STARTUP.contains(simple)) {
                phase = phase.or(() -> Optional.of(Phase.STARTUP));
            } else if (!Frameworks.MODIFIERS.contains(simple)
                    && !program.resolve(a, type).startsWith("java.lang.")) {
                return Optional.of(Phase.SERVING);
            }
        }
        for (Parameter p : method.parameters()) {
            for (Annotation a : p.annotations()) {
                String simple = Names.lastOf(a.name());
                if (simple.equals("Observes") || simple.equals("ObservesAsync")) {
                    boolean startup = p.type().name().endsWith("StartupEvent")
                            || p.type().name().endsWith("ShutdownEvent")
                            || p.annotations().stream().anyMatch(x -> x.name().endsWith("Initialized"));
                    return Optional.of(startup ? Phase.STARTUP : Phase.SERVING);
                }
            }
        }
        return phase;
    }

    // JAX-RS and Spring MVC also look for the annotations on the methods that this one overrides.
    private Optional<Phase> byInterface(ProgramType type, MethodDecl method) {
        return program.lineage(type)
                .skip(1)
                .flatMap(t ->
                        t.methods(method.name(), method.parameters().size()).flatMap(m -> byAnnotations(t, m).stream()))
                .findFirst();
    }

    /** When a foreign supertype of {@code type} calls the method, once an object of the type exists; empty where not. */
    Optional<Phase> calledBySuperType(ProgramType type, MethodDecl method) {
        if (method.modifiers().isStatic()
                || method.modifiers().isPrivate()
                || method.name().startsWith("<")) {
            return Optional.empty();
        }
        List<String> foreign = program.externalSuperTypes(type)
                .filter(s -> !Frameworks.PASSIVE_TYPES.contains(s))
                .toList();
        boolean overrides = method.annotations().stream().anyMatch(a -> a.name().equals("Override"))
                && program.lineage(type)
                        .skip(1)
                        .noneMatch(t -> t.methods(
                                        method.name(), method.parameters().size())
                                .findAny()
                                .isPresent());
        if (foreign.isEmpty() || !(overrides || Frameworks.CALLBACKS.contains(method.name()))) {
            return Optional.empty();
        }
        boolean startup = Frameworks.STARTUP_METHODS.contains(method.name())
                || (method.name().equals("run") && foreign.stream().anyMatch(Frameworks.RUNNERS::contains));
        return Optional.of(startup ? Phase.STARTUP : Phase.SERVING);
    }
}
