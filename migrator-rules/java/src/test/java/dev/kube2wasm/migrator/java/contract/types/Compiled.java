package dev.kube2wasm.migrator.java.contract.types;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What {@code Api.value()} of some Java text gives when it is compiled and run.
 *
 * @param value what it returns
 * @param type the type it says to return
 */
record Compiled(Object value, Type type) {

    static Compiled run(String text, Path directory) throws IOException, ReflectiveOperationException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("text:///Api.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            boolean done = compiler.getTask(
                            messages, files, null, List.of("-proc:none", "-nowarn"), null, List.of(file))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(messages.toString());
            }
        }
        // Left open: the value's classes are needed as long as the value.
        URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, Compiled.class.getClassLoader());
        Method method = loader.loadClass("shop.Api").getDeclaredMethod("value");
        method.setAccessible(true);
        return new Compiled(method.invoke(null), method.getGenericReturnType());
    }
}
