package dev.kube2wasm.migrator.java.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources in memory with the JDK's compiler, against the class path of the tests. */
final class Compiled {

    private Compiled() {}

    /** The class files by their paths, such as {@code a/B.class}. */
    static SortedMap<String, byte[]> classes(Map<String, String> sources, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();
        JavaFileManager manager =
                new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
                        return new SimpleJavaFileObject(
                                URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                            @Override
                            public ByteArrayOutputStream openOutputStream() {
                                ByteArrayOutputStream out = new ByteArrayOutputStream();
                                written.put(name.replace('.', '/') + ".class", out);
                                return out;
                            }
                        };
                    }
                };
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) ->
                units.add(new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
        List<String> all = new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:none"));
        if (options.length == 0) {
            all.addAll(List.of("-g", "--release", "17"));
        }
        all.addAll(List.of(options));
        StringWriter messages = new StringWriter();
        boolean done =
                compiler.getTask(messages, manager, null, all, null, units).call();
        if (!done) {
            throw new AssertionError(StandardLocation.CLASS_OUTPUT + " " + messages);
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, out) -> classes.put(name, out.toByteArray()));
        return classes;
    }

    /** An archive of these entries, in their order. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
