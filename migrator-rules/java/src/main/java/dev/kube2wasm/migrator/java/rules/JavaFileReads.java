package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files that the service reads from the file system, not from its class path. */
@AutoService(Rule.class)
public final class JavaFileReads implements Rule {

    private static final String[] READS = Names.all(
            Names.list(
                    "java.io.FileInputStream",
                    "java.io.FileReader",
                    "java.util.zip.ZipFile",
                    "java.util.jar.JarFile",
                    "java.nio.channels.FileChannel#open",
                    "java.nio.file.WatchService",
                    "org.springframework.core.io.FileSystemResource",
                    "org.springframework.core.io.FileUrlResource",
                    "okio.Okio#source"),
            Names.members(
                    "java.nio.file.Files",
                    "read*",
                    "lines",
                    "newInputStream",
                    "newBufferedReader",
                    "newByteChannel",
                    "newDirectoryStream",
                    "list",
                    "walk*",
                    "find"),
            Names.members("java.io.File", "list*"),
            Names.members(
                    "org.apache.commons.io.FileUtils", "read*", "lineIterator", "openInputStream", "list*", "iterate*"),
            Names.members(
                    "com.google.common.io.Files",
                    "toByteArray",
                    "toString",
                    "readLines",
                    "readFirstLine",
                    "asByteSource",
                    "asCharSource"),
            Names.vertx("core.file.FileSystem#read*", "core.file.FileSystem#open*"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-file-reads",
                "Finds files that are read from the file system, not from the class path.",
                Capability.FILESYSTEM_READ);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, READS).except(u -> u.kind() == Use.Kind.REFERENCE),
                        Uses.of(service, "java.io.RandomAccessFile#<init>").where(JavaFileReads::opensForReading))
                .flatMap(uses -> uses.require(Capability.FILESYSTEM_READ));
    }

    /** Whether a {@code RandomAccessFile} is opened with mode {@code r}. */
    static boolean opensForReading(Use creation) {
        List<Optional<String>> arguments = creation.arguments();
        return arguments.size() == 2 && arguments.get(1).filter("r"::equals).isPresent();
    }
}
