package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.java.program.Program.OwnedField;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what the running service can reach, from what frameworks and the JVM start, and gathers facts on the way.
 *
 * <p>Calls on the service's own types go to every implementation of which an object is constructed somewhere in
 * reachable code (rapid type analysis). What cannot be told is taken to be reached: a call on a value of unknown type
 * goes to every method of that name and number of parameters.
 */
public final class Reach {

    private final Program program;
    private final Managed managed;
    private final Constants constants;
    private final UseFacts uses = new UseFacts();
    private final Declarations declarations;
    private final Fields fields;
    private final Tasks tasks;
    private final List<CallSite> callSites = new ArrayList<>();

    private final Map<String, Phase> reached = new HashMap<>();
    private final Deque<Job> open = new ArrayDeque<>();
    private final Map<String, ProgramType> instantiated = new TreeMap<>();
    private final Map<String, Scope> captured = new HashMap<>();
    private final Set<String> initialised = new HashSet<>();
    private final Map<VirtualCall, Phase> virtualCalls = new HashMap<>();
    private final Map<String, List<OwnedMethod>> byName = new HashMap<>();

    private record Job(ProgramType type, MethodDecl method, Phase phase) {}

    private record VirtualCall(String type, String method, int arity) {}

    /**
     * Analyses {@code program} at once.
     *
     * @param configured qualified names of types that a deployment descriptor names
     * @param resourcesAreSingletons whether a JAX-RS resource without a scope lives as long as the process
     */
    public Reach(Program program, Set<String> configured, boolean resourcesAreSingletons) {
        this.program = program;
        this.managed = new Managed(program, resourcesAreSingletons);
        this.constants = new Constants(program);
        this.declarations = new Declarations(this, program, constants, uses);
        this.fields = new Fields(program);
        this.tasks = new Tasks(program);
        start(configured);
        do {
            while (!open.isEmpty()) {
                Job job = open.remove();
                new Walker(this, job.type(), Optional.of(job.method()), job.phase()).method(job.method());
            }
            implementWhatIsCalled();
        } while (!open.isEmpty());
    }

    // Code calls an interface that nothing we know implements: some configuration that we do not read makes the object.
    private void implementWhatIsCalled() {
        Set<String> called = new TreeSet<>();
        virtualCalls.keySet().stream()
                .flatMap(c -> program.type(c.type()).stream())
                .filter(t -> t.isInterface() || t.decl().modifiers().isAbstract())
                .forEach(t -> called.add(t.name()));
        for (String name : called) {
            boolean implemented = instantiated.values().stream().anyMatch(t -> program.isA(t, name));
            if (!implemented) {
                program.types().stream()
                        .filter(t -> t.outer().isEmpty() && !t.isInterface())
                        .filter(t -> !t.decl().modifiers().isAbstract() && program.isA(t, name))
                        .forEach(t -> {
                            fields.share(t);
                            instantiate(t, Phase.STARTUP);
                        });
            }
        }
    }

    public Program program() {
        return program;
    }

    public Constants constants() {
        return constants;
    }

    /** The uses of foreign types in reachable code, sorted by position. */
    public List<Use> uses() {
        return uses.sorted();
    }

    /** The fields that outlive a request, sorted by position. */
    public List<StateField> state() {
        return fields.state(instantiated.values());
    }

    /** Work that is handed to other threads, sorted by position. */
    public List<Task> tasks() {
        return tasks.sorted();
    }

    /** Calls and constructions in reachable code, sorted by position; one that is reached in both phases stands once. */
    public List<CallSite> callSites() {
        Map<String, CallSite> unique = new TreeMap<>();
        for (CallSite c : callSites) {
            String key = c.type().at(c.expression().at()) + " "
                    + c.type().at(c.expression().at()).column() + c.name();
            unique.merge(key, c, (a, b) -> a.phase() == Phase.SERVING ? a : b);
        }
        List<CallSite> sorted = new ArrayList<>(unique.values());
        sorted.sort(Comparator.comparing(c -> c.type().at(c.expression().at())));
        return List.copyOf(sorted);
    }

    /** Whether reachable code or a framework constructs, implements or mentions the type. */
    public boolean isTouched(ProgramType type) {
        return declarations.isTouched(type);
    }

    /** Whether a framework constructs objects of the type. */
    public boolean isManaged(ProgramType type) {
        return managed.isManaged(type);
    }

    /** Whether reachable code calls the method, or a framework does. */
    public boolean isReached(ProgramType type, MethodDecl method) {
        return reached.containsKey(new OwnedMethod(type, method).key());
    }

    /** Whether reachable code calls a method of this name on the interface: a client's operation that is used. */
    public boolean isCalled(ProgramType type, MethodDecl method) {
        return virtualCalls.containsKey(
                new VirtualCall(type.name(), method.name(), method.parameters().size()));
    }

    private void start(Set<String> configured) {
        for (ProgramType type : program.types()) {
            for (MethodDecl m : type.decl().methods()) {
                byName.computeIfAbsent(m.name() + "/" + m.parameters().size(), k -> new ArrayList<>())
                        .add(new OwnedMethod(type, m));
            }
        }
        boolean any = false;
        for (ProgramType type : program.types()) {
            if (configured.contains(type.name()) && !type.isInterface()) {
                any = true;
                instantiate(type, Phase.STARTUP);
                handOver(type);
                type.methods(TypeDecl.CONSTRUCTOR, 0).forEach(m -> reach(type, m, Phase.STARTUP));
            }
            if (managed.isManaged(type)) {
                any = true;
                if (managed.isSingleton(type)) {
                    fields.share(type);
                }
                instantiate(type, managed.isSingleton(type) ? Phase.STARTUP : Phase.SERVING);
            }
            for (MethodDecl m : type.decl().methods()) {
                if (m.name().equals("main") && m.modifiers().isStatic()) {
                    any = true;
                    declarations.touch(type);
                    reach(type, m, Phase.STARTUP);
                }
            }
        }
        if (!any) {
            // Nothing that we know starts this code: then anything may.
            for (ProgramType type : program.types()) {
                if (!type.isInterface()) {
                    instantiate(type, Phase.SERVING);
                    type.decl().methods().forEach(m -> reach(type, m, Phase.SERVING));
                }
            }
        }
    }

    void reach(ProgramType type, MethodDecl method, Phase phase) {
        String key = new OwnedMethod(type, method).key();
        Phase known = reached.get(key);
        if (known == null || (known == Phase.STARTUP && phase == Phase.SERVING)) {
            reached.put(key, phase);
            if (known == null) {
                declarations.method(type, method, phase);
            }
            tasks.method(type, method, phase);
            initialise(type);
            open.add(new Job(type, method, phase));
        }
    }

    /** An object of the type comes into being. */
    void instantiate(ProgramType type, Phase phase) {
        declarations.touch(type);
        initialise(type);
        boolean fresh = instantiated.putIfAbsent(type.name(), type) == null;
        program.lineage(type).forEach(t -> {
            Walker walker = new Walker(this, t, Optional.empty(), phase);
            if (initialised.add(t.name() + " " + phase)) {
                t.decl().fields().stream()
                        .filter(f -> !f.modifiers().isStatic())
                        .forEach(walker::field);
            }
            t.decl().methods().stream()
                    .filter(m -> m.name().equals(TypeDecl.INSTANCE_INITIALISER))
                    .forEach(m -> reach(t, m, phase));
        });
        if (!fresh) {
            return;
        }
        program.lineage(type)
                .forEach(t -> t.decl().methods().forEach(m -> {
                    managed.calledBySuperType(type, m).ifPresent(p -> reach(t, m, p));
                    if (managed.isManaged(type) && !m.name().startsWith("<cl")) {
                        managed.calledByFramework(type, m).ifPresent(p -> reach(t, m, p));
                    }
                }));
        List.copyOf(virtualCalls.entrySet()).forEach(e -> {
            VirtualCall call = e.getKey();
            if (program.isA(type, call.type())) {
                program.methods(type, call.method(), call.arity())
                        .forEach(m -> reach(m.owner(), m.method(), e.getValue()));
            }
        });
    }

    /** The static part of the type runs. */
    private void initialise(ProgramType type) {
        declarations.touch(type);
        if (initialised.add(type.name())) {
            Walker walker = new Walker(this, type, Optional.empty(), Phase.STARTUP);
            type.decl().fields().stream().filter(f -> f.modifiers().isStatic()).forEach(walker::field);
            type.decl().methods().stream()
                    .filter(m -> m.name().equals(TypeDecl.STATIC_INITIALISER))
                    .forEach(m -> reach(type, m, Phase.STARTUP));
        }
    }

    /** A call of one of the service's own methods, on an object that is a {@code type}. */
    List<OwnedMethod> call(ProgramType type, String method, int arity, Phase phase) {
        declarations.touch(type);
        List<OwnedMethod> declared = program.methods(type, method, arity);
        VirtualCall call = new VirtualCall(type.name(), method, arity);
        Phase known = virtualCalls.get(call);
        if (known == null || (known == Phase.STARTUP && phase == Phase.SERVING)) {
            virtualCalls.put(call, phase);
            declared.forEach(m -> reach(m.owner(), m.method(), phase));
            for (ProgramType t : List.copyOf(instantiated.values())) {
                if (program.isA(t, type.name())) {
                    program.methods(t, method, arity).forEach(m -> reach(m.owner(), m.method(), phase));
                }
            }
        }
        return declared;
    }

    /** A call on a value whose type cannot be told. */
    void callAnything(String method, int arity, Phase phase) {
        for (OwnedMethod m : byName.getOrDefault(method + "/" + arity, List.of())) {
            if (instantiated.containsKey(m.owner().name())) {
                reach(m.owner(), m.method(), phase);
            }
        }
    }

    /** A constructor of one of the service's own types is called. */
    void construct(ProgramType type, int arity, Phase phase) {
        instantiate(type, phase);
        type.methods(TypeDecl.CONSTRUCTOR, arity).forEach(m -> reach(type, m, phase));
    }

    /** Code reads or changes a field: its type and annotations become facts. */
    void access(OwnedField f, Phase phase) {
        initialise(f.owner());
        declarations.field(f, phase);
    }

    Declarations declarations() {
        return declarations;
    }

    UseFacts useFacts() {
        return uses;
    }

    Fields fields() {
        return fields;
    }

    Tasks taskFacts() {
        return tasks;
    }

    /**
     * An object of the type is given to a framework while the process starts: it serves all requests, and without a
     * foreign supertype its methods can only be called by name.
     */
    void handOver(ProgramType type) {
        fields.share(type);
        if (program.externalSuperTypes(type).findAny().isEmpty()) {
            type.decl().methods().stream()
                    .filter(m -> !m.modifiers().isPrivate() && !m.name().startsWith("<"))
                    .forEach(m -> reach(type, m, Phase.SERVING));
        }
    }

    /** An anonymous class sees the variables of the place that constructs it. */
    void capture(ProgramType anonymous, Scope scope) {
        captured.putIfAbsent(anonymous.name(), scope);
    }

    Scope captured(ProgramType type) {
        return captured.getOrDefault(type.name(), Scope.empty());
    }

    void record(CallSite site) {
        callSites.add(site);
    }
}
