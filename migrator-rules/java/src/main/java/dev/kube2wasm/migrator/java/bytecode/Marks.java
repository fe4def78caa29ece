package dev.kube2wasm.migrator.java.bytecode;

import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** From annotations in a class file to ours. */
final class Marks {

    private final Places places;

    Marks(Places places) {
        this.places = places;
    }

    List<Annotation> of(@Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        List<Annotation> result = new ArrayList<>();
        if (visible != null) {
            visible.forEach(a -> result.add(annotation(a)));
        }
        if (invisible != null) {
            invisible.forEach(a -> result.add(annotation(a)));
        }
        return List.copyOf(result);
    }

    List<Annotation> ofParameter(
            List<AnnotationNode> @Nullable [] visible, List<AnnotationNode> @Nullable [] invisible, int index) {
        return of(at(visible, index), at(invisible, index));
    }

    private static @Nullable List<AnnotationNode> at(List<AnnotationNode> @Nullable [] all, int index) {
        return all == null || index < 0 || index >= all.length ? null : all[index];
    }

    private Annotation annotation(AnnotationNode node) {
        SortedMap<String, Expr> attributes = new TreeMap<>();
        List<Object> values = node.values == null ? List.of() : node.values;
        for (int i = 0; i + 1 < values.size(); i += 2) {
            attributes.put(String.valueOf(values.get(i)), value(values.get(i + 1)));
        }
        return new Annotation(name(node.desc), attributes, places.next());
    }

    private static String name(String descriptor) {
        return TypeNames.ref(Type.getType(descriptor), new Places().next()).name();
    }

    private Expr value(Object value) {
        if (value instanceof AnnotationNode nested) {
            return new Expr.Nested(annotation(nested), places.next());
        }
        if (value instanceof String[] constant) {
            return new Expr.Select(
                    new Expr.Name(name(constant[0]), places.next()), constant[constant.length - 1], places.next());
        }
        if (value instanceof List<?> list) {
            List<Expr> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(value(element));
            }
            return new Expr.Array(new TypeRef("var", List.of(), true, places.next()), elements, places.next());
        }
        return Literals.of(value, places.next());
    }
}
