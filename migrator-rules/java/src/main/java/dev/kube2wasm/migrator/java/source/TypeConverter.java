package dev.kube2wasm.migrator.java.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithStaticModifier;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the parser's declarations, types and annotations to ours. */
final class TypeConverter {

    private static final Modifiers NONE = new Modifiers(false, false, false, false, false, false, false);
    private static final Modifiers CONSTANT = new Modifiers(true, true, false, false, false, true, false);
    private static final Modifiers COMPONENT = new Modifiers(false, true, false, true, false, false, false);

    private final CodeConverter code = new CodeConverter(this);

    static Position at(Node node) {
        return node.getBegin()
                .map(p -> new Position(Math.max(1, p.line), Math.max(1, p.column)))
                .orElse(new Position(1, 1));
    }

    TypeDecl type(TypeDeclaration<?> type) {
        Members members = new Members();
        TypeDecl.Kind kind = TypeDecl.Kind.CLASS;
        List<TypeRef> superTypes = new ArrayList<>();
        List<String> typeParameters = new ArrayList<>();
        if (type instanceof ClassOrInterfaceDeclaration c) {
            kind = c.isInterface() ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS;
            c.getExtendedTypes().forEach(t -> superTypes.add(ref(t)));
            c.getImplementedTypes().forEach(t -> superTypes.add(ref(t)));
            c.getTypeParameters().forEach(t -> typeParameters.add(t.getNameAsString()));
        } else if (type instanceof EnumDeclaration e) {
            kind = TypeDecl.Kind.ENUM;
            e.getImplementedTypes().forEach(t -> superTypes.add(ref(t)));
            e.getEntries().forEach(entry -> members.enumConstant(e.getNameAsString(), entry));
        } else if (type instanceof RecordDeclaration r) {
            kind = TypeDecl.Kind.RECORD;
            r.getImplementedTypes().forEach(t -> superTypes.add(ref(t)));
            r.getTypeParameters().forEach(t -> typeParameters.add(t.getNameAsString()));
            r.getParameters()
                    .forEach(p -> members.fields.add(new FieldDecl(
                            p.getNameAsString(),
                            ref(p.getType()),
                            COMPONENT,
                            annotations(p.getAnnotations()),
                            Optional.empty(),
                            at(p))));
        } else if (type instanceof AnnotationDeclaration) {
            kind = TypeDecl.Kind.ANNOTATION;
        }
        type.getMembers().forEach(members::add);
        return new TypeDecl(
                kind,
                type.getNameAsString(),
                new Modifiers(
                        type.isStatic(),
                        type instanceof ClassOrInterfaceDeclaration c && c.isFinal(),
                        type instanceof ClassOrInterfaceDeclaration c && c.isAbstract(),
                        type.isPrivate(),
                        false,
                        type.isPublic(),
                        false),
                annotations(type.getAnnotations()),
                typeParameters,
                type instanceof ClassOrInterfaceDeclaration c
                        && !c.isInterface()
                        && !c.getExtendedTypes().isEmpty(),
                superTypes,
                members.fields,
                members.methods,
                members.nested,
                at(type.getName()));
    }

    /** The body of an anonymous class, as a type without a name. */
    TypeDecl anonymous(TypeRef superType, List<BodyDeclaration<?>> body, Position at) {
        Members members = new Members();
        body.forEach(members::add);
        return new TypeDecl(
                TypeDecl.Kind.CLASS,
                "",
                NONE,
                List.of(),
                List.of(),
                false,
                List.of(superType),
                members.fields,
                members.methods,
                members.nested,
                at);
    }

    TypeRef ref(Type type) {
        if (type instanceof ArrayType array) {
            TypeRef component = ref(array.getComponentType());
            return new TypeRef(component.name(), component.arguments(), component.dimensions() + 1, component.at());
        }
        if (type instanceof ClassOrInterfaceType c) {
            return new TypeRef(
                    c.getNameWithScope(),
                    c.getTypeArguments()
                            .map(args -> args.stream().map(this::ref).toList())
                            .orElse(List.of()),
                    false,
                    at(type));
        }
        if (type instanceof WildcardType w) {
            return w.getExtendedType().map(this::ref).orElse(new TypeRef("Object", List.of(), false, at(type)));
        }
        return new TypeRef(type.asString(), List.of(), false, at(type));
    }

    List<Annotation> annotations(List<AnnotationExpr> annotations) {
        return annotations.stream().map(this::annotation).toList();
    }

    Annotation annotation(AnnotationExpr annotation) {
        SortedMap<String, Expr> attributes = new TreeMap<>();
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            attributes.put("value", code.expression(single.getMemberValue()));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                attributes.put(pair.getNameAsString(), code.expression(pair.getValue()));
            }
        }
        return new Annotation(annotation.getNameAsString(), attributes, at(annotation));
    }

    private static boolean inInterface(Node member) {
        return member.getParentNode()
                .filter(p -> p instanceof ClassOrInterfaceDeclaration c && c.isInterface())
                .isPresent();
    }

    private static Modifiers modifiers(CallableDeclaration<?> callable, boolean isStatic) {
        return new Modifiers(
                isStatic,
                callable.isFinal(),
                callable.isAbstract(),
                callable.isPrivate(),
                callable instanceof MethodDeclaration m && m.isNative(),
                callable.isPublic() || (inInterface(callable) && !callable.isPrivate()),
                false);
    }

    /** Gathers the members of one type. */
    private final class Members {

        private final List<FieldDecl> fields = new ArrayList<>();
        private final List<MethodDecl> methods = new ArrayList<>();
        private final List<TypeDecl> nested = new ArrayList<>();

        void enumConstant(String enumName, EnumConstantDeclaration entry) {
            TypeRef type = new TypeRef(enumName, List.of(), false, at(entry));
            List<Expr> arguments =
                    entry.getArguments().stream().map(code::expression).toList();
            Optional<TypeDecl> body = entry.getClassBody().isEmpty()
                    ? Optional.empty()
                    : Optional.of(anonymous(type, List.copyOf(entry.getClassBody()), at(entry)));
            fields.add(new FieldDecl(
                    entry.getNameAsString(),
                    type,
                    CONSTANT,
                    annotations(entry.getAnnotations()),
                    Optional.of(new Expr.New(type, arguments, body, at(entry))),
                    at(entry)));
        }

        void add(BodyDeclaration<?> member) {
            if (member instanceof FieldDeclaration f) {
                f.getVariables().forEach(v -> fields.add(field(f, v)));
            } else if (member instanceof MethodDeclaration m) {
                methods.add(new MethodDecl(
                        m.getNameAsString(),
                        modifiers(m, m.isStatic()),
                        annotations(m.getAnnotations()),
                        parameters(m),
                        Optional.of(ref(m.getType())),
                        m.getBody().map(code::block),
                        at(m.getName())));
            } else if (member instanceof ConstructorDeclaration c) {
                methods.add(new MethodDecl(
                        TypeDecl.CONSTRUCTOR,
                        modifiers(c, false),
                        annotations(c.getAnnotations()),
                        parameters(c),
                        Optional.empty(),
                        Optional.of(code.block(c.getBody())),
                        at(c.getName())));
            } else if (member instanceof CompactConstructorDeclaration c) {
                methods.add(initialiser(TypeDecl.INSTANCE_INITIALISER, code.block(c.getBody()), at(c)));
            } else if (member instanceof InitializerDeclaration i) {
                String name = i.isStatic() ? TypeDecl.STATIC_INITIALISER : TypeDecl.INSTANCE_INITIALISER;
                methods.add(initialiser(name, code.block(i.getBody()), at(i)));
            } else if (member instanceof TypeDeclaration<?> t) {
                nested.add(type(t));
            }
        }

        private FieldDecl field(FieldDeclaration field, VariableDeclarator variable) {
            boolean inInterface = inInterface(field);
            return new FieldDecl(
                    variable.getNameAsString(),
                    ref(variable.getType()),
                    new Modifiers(
                            inInterface || ((NodeWithStaticModifier<?>) field).isStatic(),
                            inInterface || field.isFinal(),
                            false,
                            field.isPrivate(),
                            false,
                            inInterface || field.isPublic(),
                            field.isTransient()),
                    annotations(field.getAnnotations()),
                    variable.getInitializer().map(code::expression),
                    at(variable));
        }

        private List<Parameter> parameters(CallableDeclaration<?> callable) {
            return callable.getParameters().stream()
                    .map(p -> {
                        TypeRef type = ref(p.getType());
                        return new Parameter(
                                p.getNameAsString(),
                                p.isVarArgs()
                                        ? new TypeRef(type.name(), type.arguments(), type.dimensions() + 1, type.at())
                                        : type,
                                annotations(p.getAnnotations()));
                    })
                    .toList();
        }

        private MethodDecl initialiser(String name, Stmt.Block body, Position at) {
            return new MethodDecl(name, NONE, List.of(), List.of(), Optional.empty(), Optional.of(body), at);
        }
    }
}
