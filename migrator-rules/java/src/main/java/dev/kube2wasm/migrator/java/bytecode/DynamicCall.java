package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.Parameter;
import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeDecl;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lambdas, method references and sums of texts, which compilers leave to be linked when they first run. */
final class DynamicCall {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";

    private final ClassLowering in;

    DynamicCall(ClassLowering in) {
        this.in = in;
    }

    Expr lower(InvokeDynamicInsnNode n, List<Expr> arguments, Position at) {
        if (n.bsm.getOwner().equals(LAMBDAS) && n.bsmArgs.length > 1 && n.bsmArgs[1] instanceof Handle code) {
            Optional<MethodNode> body = in.lambda(code);
            return body.isPresent() ? lambda(body.get(), arguments, at) : reference(code, arguments, at);
        }
        if (n.bsm.getOwner().equals(TEXTS)) {
            return n.bsmArgs.length > 0 && n.bsmArgs[0] instanceof String recipe
                    ? text(recipe, n.bsmArgs, arguments, at)
                    : Invocations.sum(arguments, at);
        }
        return new Expr.Compound(arguments, List.of(), at);
    }

    private Expr lambda(MethodNode body, List<Expr> arguments, Position at) {
        boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
        List<Expr> captured = isStatic || arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        List<Parameter> all = in.parameters(body);
        List<Stmt> first = new ArrayList<>();
        int count = Math.min(captured.size(), all.size());
        for (int i = 0; i < count; i++) {
            String name = all.get(i).name();
            boolean visible = captured.get(i) instanceof Expr.Name v && v.name().equals(name);
            if (!visible) {
                first.add(new Stmt.Local(name, new TypeRef("var", List.of(), 0, at), Optional.of(captured.get(i))));
            }
        }
        List<Parameter> own = all.subList(count, all.size()).stream()
                .map(p -> p.type().name().equals("java.lang.Object")
                        ? new Parameter(p.name(), new TypeRef("var", List.of(), 0, at), List.of())
                        : p)
                .toList();
        return new Expr.Lambda(own, in.inlined(body, first), at);
    }

    private Expr reference(Handle code, List<Expr> arguments, Position at) {
        boolean bound = !arguments.isEmpty() && code.getTag() != Opcodes.H_INVOKESTATIC;
        String name = code.getTag() == Opcodes.H_NEWINVOKESPECIAL ? TypeDecl.CONSTRUCTOR : code.getName();
        Expr scope = bound ? arguments.get(0) : new Expr.Name(TypeNames.of(code.getOwner()), at);
        return new Expr.MethodRef(scope, name, at);
    }

    // 1 stands for the next argument, 2 for the next constant of the call itself.
    private static Expr text(String recipe, Object[] constants, List<Expr> arguments, Position at) {
        List<Expr> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == 1 && argument < arguments.size()) {
                if (!literal.isEmpty()) {
                    parts.add(Literals.of(literal.toString(), at));
                    literal.setLength(0);
                }
                parts.add(arguments.get(argument++));
            } else if (c == 2 && constant < constants.length) {
                literal.append(constants[constant++]);
            } else {
                literal.append(c);
            }
        }
        if (!literal.isEmpty() || parts.isEmpty()) {
            parts.add(Literals.of(literal.toString(), at));
        }
        return Invocations.sum(parts, at);
    }
}
