package dev.kube2wasm.migrator.java.contract.types;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration;
import dev.kube2wasm.migrator.api.contract.TypeDeclaration.Property;
import dev.kube2wasm.migrator.java.contract.JavaTypes;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is declared for the results of the methods of a class {@code Api}, as text. */
final class Shown {

    private Shown() {}

    /** Services whose only declared class beside those in {@code files} is {@code class Api} with {@code members}. */
    static List<String> of(String properties, String... files) {
        ServiceCode code = Services.configured(properties, files);
        JavaTypes types = new JavaTypes(code);
        ProgramType api = code.program().types().stream()
                .filter(t -> t.decl().name().equals("Api"))
                .findFirst()
                .orElseThrow();
        List<String> results = api.decl().methods().stream()
                .filter(m -> m.result().isPresent())
                .map(m -> m.name() + ": " + result(m, types, api))
                .toList();
        return java.util.stream.Stream.concat(
                        results.stream(), types.declarations().stream().map(Shown::declaration))
                .toList();
    }

    private static String result(MethodDecl m, JavaTypes types, ProgramType api) {
        return type(types.of(m.result().orElseThrow(), m.annotations(), api))
                + types.constraints(m.annotations(), api).stream()
                        .map(c -> " " + c)
                        .collect(Collectors.joining());
    }

    /** {@code order.name} where it stands, {@code ?} behind what may be null. */
    static String type(Type type) {
        if (type instanceof Type.Scalar s) {
            return s.kind().name();
        }
        if (type instanceof Type.Nullable n) {
            return type(n.of()) + "?";
        }
        if (type instanceof Type.ListOf l) {
            return (l.unique() ? "set " : "list ") + type(l.element());
        }
        if (type instanceof Type.MapOf m) {
            return "map " + type(m.value());
        }
        if (type instanceof Type.Ref r) {
            return r.name();
        }
        return type instanceof Type.Any a ? "any (" + a.why() + ")" : type.toString();
    }

    static String declaration(TypeDeclaration declaration) {
        if (declaration instanceof TypeDeclaration.Struct s) {
            return "struct " + s.name()
                    + s.properties().stream().map(Shown::property).collect(Collectors.joining(", ", " {", "}"));
        }
        if (declaration instanceof TypeDeclaration.Enumeration e) {
            return "enum " + e.name()
                    + e.constants().stream()
                            .map(c -> c.name().equals(c.text()) ? c.name() : c.name() + "=" + c.text())
                            .collect(Collectors.joining(", ", " {", "}"));
        }
        TypeDeclaration.Union u = (TypeDeclaration.Union) declaration;
        return "union " + u.name() + " " + u.style() + " '" + u.tag() + "'"
                + u.variants().stream().map(v -> v.tag() + "=" + v.type()).collect(Collectors.joining(", ", " {", "}"))
                + Optional.of(u.fallback().orElse(""))
                        .filter(f -> !f.isEmpty())
                        .map(f -> " else " + f)
                        .orElse("");
    }

    private static String property(Property p) {
        String access = p.access() == Property.Access.READ_WRITE ? "" : " " + p.access();
        return p.name() + ": " + type(p.type())
                + (p.variable().equals(p.name()) ? "" : " of " + p.variable())
                + (p.omitted() ? " omitted" : "")
                + access
                + (p.validated() ? " valid" : "")
                + p.aliases().stream().map(a -> " alias " + a).collect(Collectors.joining())
                + p.constraints().stream().map(c -> " " + c).collect(Collectors.joining());
    }
}
