package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Position;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** What a {@code Signature} attribute says of generic types. */
final class Signatures {

    /** A class's or a method's: what is absent is empty. */
    record Generic(
            List<String> typeParameters,
            List<TypeRef> superTypes,
            List<TypeRef> parameters,
            Optional<TypeRef> result) {}

    static final Generic NONE = new Generic(List.of(), List.of(), List.of(), Optional.empty());

    private Signatures() {}

    /** Of a class or method. */
    static Generic of(@Nullable String signature, Position at) {
        if (signature == null) {
            return NONE;
        }
        Reader reader = new Reader(at);
        new SignatureReader(signature).accept(reader);
        return new Generic(
                List.copyOf(reader.typeParameters),
                refs(reader.superTypes),
                refs(reader.parameters),
                reader.results.stream().findFirst().map(Ref::toRef));
    }

    /** Of a field or local variable. */
    static Optional<TypeRef> type(@Nullable String signature, Position at) {
        if (signature == null) {
            return Optional.empty();
        }
        Ref ref = new Ref(at);
        new SignatureReader(signature).acceptType(ref);
        return Optional.of(ref.toRef());
    }

    private static List<TypeRef> refs(List<Ref> refs) {
        return refs.stream().map(Ref::toRef).toList();
    }

    private static final class Reader extends SignatureVisitor {

        private final Position at;
        private final List<String> typeParameters = new ArrayList<>();
        private final List<Ref> superTypes = new ArrayList<>();
        private final List<Ref> parameters = new ArrayList<>();
        private final List<Ref> results = new ArrayList<>();

        Reader(Position at) {
            super(Opcodes.ASM9);
            this.at = at;
        }

        private Ref add(List<Ref> to) {
            Ref ref = new Ref(at);
            to.add(ref);
            return ref;
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            typeParameters.add(name);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new Ref(at);
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new Ref(at);
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return add(superTypes);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return add(superTypes);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return add(parameters);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return add(results);
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new Ref(at);
        }
    }

    private static final class Ref extends SignatureVisitor {

        private final Position at;
        private final List<Ref> arguments = new ArrayList<>();
        private String name = "java.lang.Object";
        private int dimensions;

        Ref(Position at) {
            super(Opcodes.ASM9);
            this.at = at;
        }

        TypeRef toRef() {
            return new TypeRef(name, refs(arguments), dimensions, at);
        }

        @Override
        public void visitBaseType(char descriptor) {
            name = org.objectweb.asm.Type.getType(String.valueOf(descriptor)).getClassName();
        }

        @Override
        public void visitTypeVariable(String variable) {
            name = variable;
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String internal) {
            name = TypeNames.of(internal);
        }

        @Override
        public void visitInnerClassType(String inner) {
            name = name + "." + inner;
            arguments.clear();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(new Ref(at));
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            Ref argument = new Ref(at);
            if (wildcard == SUPER) {
                arguments.add(new Ref(at));
            } else {
                arguments.add(argument);
            }
            return argument;
        }
    }
}
