package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls and constructions, without what only a compiler writes: boxing, builders of texts, arrays for last arguments. */
final class Invocations {

    private static final Set<String> BOXES = Set.of(
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Boolean",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Short",
            "java/lang/Byte",
            "java/lang/Character");

    private final ClassLowering in;
    private final Places places;
    private final Operands operands;
    private final Consumer<Stmt> out;
    private final IdentityHashMap<Expr, List<Expr>> arrays;

    Invocations(ClassLowering in, Operands operands, Consumer<Stmt> out, IdentityHashMap<Expr, List<Expr>> arrays) {
        this.in = in;
        this.places = in.places();
        this.operands = operands;
        this.out = out;
        this.arrays = arrays;
    }

    void call(MethodInsnNode n) {
        Type[] types = Type.getArgumentTypes(n.desc);
        List<Expr> arguments = arguments(types);
        if (n.getOpcode() == Opcodes.INVOKESTATIC) {
            if (BOXES.contains(n.owner) && n.name.equals("valueOf") && types[0].getSort() < Type.ARRAY) {
                operands.push(arguments.get(0), false);
                return;
            }
            boolean own = n.owner.equals(in.internalName());
            result(
                    n,
                    own ? Optional.empty() : Optional.of(new Expr.Name(TypeNames.of(n.owner), places.next())),
                    arguments);
            return;
        }
        Expr on = operands.pop();
        if (n.name.equals(TypeDecl.CONSTRUCTOR)) {
            construct(n, on, arguments);
        } else if (BOXES.contains(n.owner) && n.name.endsWith("Value") && types.length == 0) {
            operands.push(on, Type.getReturnType(n.desc).getSize() == 2);
        } else if (n.owner.equals("java/lang/StringBuilder") && n.name.equals("toString") && text(on).isPresent()) {
            operands.push(text(on).get(), false);
        } else if (n.getOpcode() == Opcodes.INVOKESPECIAL && isThis(on) && !n.owner.equals(in.internalName())) {
            result(n, Optional.of(new Expr.Name("super", places.next())), arguments);
        } else {
            result(n, isThis(on) || FieldAccess.isOuter(on) ? Optional.empty() : Optional.of(on), arguments);
        }
    }

    private List<Expr> arguments(Type[] types) {
        List<Expr> arguments = new ArrayList<>(operands.pop(types.length));
        for (int i = 0; i < types.length; i++) {
            arguments.set(i, Literals.typed(arguments.get(i), types[i].getDescriptor()));
        }
        int last = types.length - 1;
        if (last >= 0 && types[last].getSort() == Type.ARRAY) {
            List<Expr> elements = arrays.get(arguments.get(last));
            if (elements != null) {
                arguments.remove(last);
                arguments.addAll(elements);
            }
        }
        return arguments;
    }

    private static boolean isThis(Expr e) {
        return e instanceof Expr.Name n && n.name().equals("this");
    }

    private void result(MethodInsnNode n, Optional<Expr> scope, List<Expr> arguments) {
        Position at = places.next();
        boolean telling = !n.owner.startsWith("[") && !n.owner.equals("java/lang/Object");
        Optional<TypeRef> owner = telling ? Optional.of(TypeNames.ref(n.owner, at)) : Optional.empty();
        Expr call = new Expr.Call(scope, n.name, arguments, owner, at);
        Type type = Type.getReturnType(n.desc);
        if (type.getSort() == Type.VOID) {
            out.accept(new Stmt.Expression(call));
        } else {
            operands.push(call, type.getSize() == 2);
        }
    }

    @SuppressWarnings("ReferenceEquality") // An equal value may have been made elsewhere.
    private void construct(MethodInsnNode n, Expr on, List<Expr> arguments) {
        Position at = places.next();
        if (on instanceof Expr.New started) {
            Optional<TypeDecl> body = in.anonymous(n.owner);
            TypeRef type = body.map(b -> b.superTypes().get(0)).orElse(started.type());
            List<Expr> given = body.isEmpty()
                    ? arguments
                    : arguments.stream().filter(a -> !isThis(a)).toList();
            boolean bare = body.filter(b -> !b.extendsClass()).isPresent();
            Expr created = new Expr.New(type, bare ? List.of() : given, body, at);
            operands.replace(on, created);
            if (operands.copy().stream().noneMatch(s -> s.value() == created)) {
                out.accept(new Stmt.Expression(created));
            }
        } else if (n.owner.equals(in.internalName())) {
            out.accept(call("this", arguments, at));
        } else if (!arguments.isEmpty() && !in.isAnonymous()) {
            out.accept(call("super", arguments, at));
        }
    }

    private Stmt call(String on, List<Expr> arguments, Position at) {
        return new Stmt.Expression(
                new Expr.Call(Optional.of(new Expr.Name(on, at)), TypeDecl.CONSTRUCTOR, arguments, at));
    }

    /** The sum that a chain of appends to a new builder stands for. */
    private static Optional<Expr> text(Expr builder) {
        List<Expr> parts = new ArrayList<>();
        Expr e = builder;
        while (e instanceof Expr.Call c
                && c.name().equals("append")
                && c.scope().isPresent()
                && c.arguments().size() == 1) {
            parts.add(c.arguments().get(0));
            e = c.scope().get();
        }
        if (!(e instanceof Expr.New n)
                || !n.type().name().equals("java.lang.StringBuilder")
                || n.arguments().size() > 1
                || parts.isEmpty()) {
            return Optional.empty();
        }
        parts.addAll(n.arguments());
        Collections.reverse(parts);
        return Optional.of(sum(parts, e.at()));
    }

    static Expr sum(List<Expr> parts, Position at) {
        Expr sum = parts.isEmpty() ? Literals.of("", at) : parts.get(0);
        for (Expr part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            sum = new Expr.Binary("+", sum, part, at);
        }
        return sum;
    }

    void dynamic(InvokeDynamicInsnNode n) {
        Type[] types = Type.getArgumentTypes(n.desc);
        List<Expr> arguments = operands.pop(types.length);
        operands.push(
                new DynamicCall(in).lower(n, arguments, places.next()),
                Type.getReturnType(n.desc).getSize() == 2);
    }
}
