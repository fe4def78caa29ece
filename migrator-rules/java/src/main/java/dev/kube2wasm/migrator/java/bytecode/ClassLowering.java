package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.FieldDecl;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Modifiers;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns one class, with those nested in it, into the form that a source has. */
final class ClassLowering {

    private static final int DEEPEST = 40;

    private final ClassNode node;
    private final Unit unit;
    private final int depth;
    private final Places places;
    private final Set<String> running = new HashSet<>();

    ClassLowering(ClassNode node, Unit unit, int depth) {
        this.node = node;
        this.unit = unit;
        this.depth = depth;
        this.places = unit.places();
    }

    Places places() {
        return places;
    }

    String internalName() {
        return node.name;
    }

    boolean isAnonymous() {
        return unit.isAnonymous(node.name);
    }

    /** The body of an anonymous class of this name; empty where the name is that of any other class. */
    Optional<TypeDecl> anonymous(String internal) {
        return depth < DEEPEST ? unit.anonymous(internal, depth) : Optional.empty();
    }

    /** The body of a lambda of this class; empty where {@code code} is a method that the source names. */
    Optional<MethodNode> lambda(Handle code) {
        return code.getOwner().equals(node.name) && code.getName().startsWith("lambda$")
                ? node.methods.stream()
                        .filter(m -> m.name.equals(code.getName()) && m.desc.equals(code.getDesc()))
                        .findFirst()
                : Optional.empty();
    }

    /** The body of a lambda with {@code first} before it; empty where lambdas hold themselves. */
    Stmt.Block inlined(MethodNode body, List<Stmt> first) {
        String key = body.name + body.desc;
        if (running.size() > DEEPEST || !running.add(key)) {
            return new Stmt.Block(first);
        }
        int line = places.line();
        Stmt.Block block = new MethodLowering(this, body).body(first);
        places.line(line);
        running.remove(key);
        return block;
    }

    /** @param name as the type around it has it; empty for an anonymous one */
    TypeDecl lower(String name) {
        Lines.first(node).ifPresent(places::line);
        Position at = places.next();
        Marks marks = new Marks(places);
        List<Annotation> annotations = marks.of(node.visibleAnnotations, node.invisibleAnnotations);
        List<MethodDecl> methods = new ArrayList<>();
        for (MethodNode m : node.methods) {
            if (isWritten(m)) {
                methods.add(method(m, marks));
            }
        }
        Initialisers initialisers = new Initialisers(this, methods);
        List<FieldDecl> fields = new ArrayList<>();
        for (FieldNode f : node.fields) {
            if ((f.access & Opcodes.ACC_SYNTHETIC) == 0) {
                fields.add(field(f, marks, initialisers, at));
            }
        }
        Signatures.Generic generic = Signatures.of(node.signature, at);
        boolean isClass = kind() == TypeDecl.Kind.CLASS;
        return new TypeDecl(
                kind(),
                name,
                new Modifiers(
                        unit.isStatic(node),
                        has(node.access, Opcodes.ACC_FINAL),
                        has(node.access, Opcodes.ACC_ABSTRACT),
                        false,
                        false,
                        has(node.access, Opcodes.ACC_PUBLIC),
                        false),
                annotations,
                generic.typeParameters(),
                isClass && !String.valueOf(node.superName).equals("java/lang/Object"),
                superTypes(generic, at),
                fields,
                initialisers.remaining(),
                unit.nested(node.name, depth),
                at);
    }

    private TypeDecl.Kind kind() {
        if (has(node.access, Opcodes.ACC_ANNOTATION)) {
            return TypeDecl.Kind.ANNOTATION;
        }
        if (has(node.access, Opcodes.ACC_INTERFACE)) {
            return TypeDecl.Kind.INTERFACE;
        }
        if (has(node.access, Opcodes.ACC_ENUM)) {
            return TypeDecl.Kind.ENUM;
        }
        return has(node.access, Opcodes.ACC_RECORD) ? TypeDecl.Kind.RECORD : TypeDecl.Kind.CLASS;
    }

    // What the language adds by itself stands in no source.
    private List<TypeRef> superTypes(Signatures.Generic generic, Position at) {
        List<TypeRef> all = new ArrayList<>(generic.superTypes());
        if (all.isEmpty()) {
            all.add(TypeNames.ref(node.superName == null ? "java/lang/Object" : node.superName, at));
            node.interfaces.forEach(i -> all.add(TypeNames.ref(i, at)));
        }
        Set<String> implied =
                Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record", "java.lang.annotation.Annotation");
        List<TypeRef> written =
                all.stream().filter(t -> !implied.contains(t.name())).toList();
        return written.isEmpty() && isAnonymous() ? all : written;
    }

    private boolean isWritten(MethodNode m) {
        boolean bridge = has(m.access, Opcodes.ACC_BRIDGE);
        boolean lambda = has(m.access, Opcodes.ACC_SYNTHETIC) && m.name.startsWith("lambda$");
        boolean constructs = isAnonymous() && m.name.equals(TypeDecl.CONSTRUCTOR);
        boolean ofEnum = kind() == TypeDecl.Kind.ENUM
                && (m.name.equals("valueOf") || m.name.equals("values") || m.name.equals("$values"));
        boolean ofRecord = kind() == TypeDecl.Kind.RECORD
                && (m.name.equals("toString") || m.name.equals("hashCode") || m.name.equals("equals"));
        return !bridge && !lambda && !ofEnum && !ofRecord && (!constructs || m.instructions.size() > 0);
    }

    private MethodDecl method(MethodNode m, Marks marks) {
        Lines.first(m).ifPresent(places::line);
        Position at = places.next();
        List<Annotation> annotations = new ArrayList<>(marks.of(m.visibleAnnotations, m.invisibleAnnotations));
        if (unit.overrides(node, m)) {
            annotations.add(new Annotation("Override", new TreeMap<>(), places.next()));
        }
        boolean initialises = m.name.startsWith("<");
        Signatures.Generic generic = Signatures.of(m.signature, at);
        Optional<TypeRef> result = initialises
                ? Optional.empty()
                : Optional.of(generic.result().orElseGet(() -> TypeNames.ref(Type.getReturnType(m.desc), at)));
        Optional<Stmt.Block> body = m.instructions.size() == 0
                ? Optional.empty()
                : Optional.of(new MethodLowering(this, m).body(List.of()));
        return new MethodDecl(
                m.name,
                new Modifiers(
                        has(m.access, Opcodes.ACC_STATIC),
                        has(m.access, Opcodes.ACC_FINAL),
                        has(m.access, Opcodes.ACC_ABSTRACT),
                        has(m.access, Opcodes.ACC_PRIVATE),
                        has(m.access, Opcodes.ACC_NATIVE),
                        has(m.access, Opcodes.ACC_PUBLIC),
                        false),
                List.copyOf(annotations),
                m.name.equals(TypeDecl.STATIC_INITIALISER) ? List.of() : parameters(m),
                result,
                body,
                at);
    }

    /** The parameters with their annotations, and with names as far as the class file keeps them. */
    List<Parameter> parameters(MethodNode m) {
        Position at = places.next();
        Type[] types = Type.getArgumentTypes(m.desc);
        List<TypeRef> generic = Signatures.of(m.signature, at).parameters();
        boolean telling = generic.size() == types.length;
        int annotated = m.visibleParameterAnnotations != null
                ? m.visibleParameterAnnotations.length
                : m.invisibleParameterAnnotations == null ? types.length : m.invisibleParameterAnnotations.length;
        Variables variables = new Variables(m);
        Marks marks = new Marks(places);
        List<Parameter> result = new ArrayList<>();
        int slot = has(m.access, Opcodes.ACC_STATIC) ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            TypeRef type = telling ? generic.get(i) : TypeNames.ref(types[i], at);
            result.add(new Parameter(
                    variables.at(slot, 0, at).name(),
                    type,
                    marks.ofParameter(
                            m.visibleParameterAnnotations,
                            m.invisibleParameterAnnotations,
                            i - (types.length - annotated))));
            slot += types[i].getSize();
        }
        return result;
    }

    private FieldDecl field(FieldNode f, Marks marks, Initialisers initialisers, Position type) {
        Position at = initialisers
                .line(f.name)
                .map(line -> {
                    places.line(line);
                    return places.next();
                })
                .orElseGet(() -> {
                    places.line(type.line());
                    return places.next();
                });
        return new FieldDecl(
                f.name,
                Signatures.type(f.signature, at).orElseGet(() -> TypeNames.ref(Type.getType(f.desc), at)),
                new Modifiers(
                        has(f.access, Opcodes.ACC_STATIC),
                        has(f.access, Opcodes.ACC_FINAL),
                        false,
                        has(f.access, Opcodes.ACC_PRIVATE),
                        false,
                        has(f.access, Opcodes.ACC_PUBLIC),
                        has(f.access, Opcodes.ACC_TRANSIENT)),
                marks.of(f.visibleAnnotations, f.invisibleAnnotations),
                f.value != null ? Optional.of(Literals.of(f.value, f.desc, at)) : initialisers.of(f.name),
                at);
    }

    private static boolean has(int access, int flag) {
        return (access & flag) != 0;
    }
}
