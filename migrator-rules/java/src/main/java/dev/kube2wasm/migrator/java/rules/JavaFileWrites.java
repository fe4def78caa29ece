package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds writes to the local file system, through the JDK and the usual libraries. */
@AutoService(Rule.class)
public final class JavaFileWrites implements Rule {

    private static final String[] WRITES = Names.all(
            Names.list(
                    "java.io.FileOutputStream",
                    "java.io.FileWriter",
                    "java.util.logging.FileHandler",
                    "java.nio.channels.FileLock",
                    "org.mapdb.**",
                    "jetbrains.exodus.**",
                    "com.sleepycat.**",
                    "net.openhft.chronicle.**",
                    "org.apache.lucene.store.FSDirectory",
                    "org.eclipse.jgit.**",
                    "org.springframework.integration.file.**",
                    "okio.Okio#sink"),
            Names.members(
                    "java.nio.file.Files",
                    "write*",
                    "copy",
                    "move",
                    "create*",
                    "delete*",
                    "newOutputStream",
                    "newBufferedWriter",
                    "set*"),
            Names.members("java.io.File", "createNewFile", "createTempFile", "mkdir*", "delete*", "renameTo", "set*"),
            Names.members(
                    "org.apache.commons.io.FileUtils",
                    "write*",
                    "copy*",
                    "move*",
                    "delete*",
                    "force*",
                    "openOutputStream",
                    "touch",
                    "clean*"),
            Names.members(
                    "com.google.common.io.Files",
                    "write",
                    "append",
                    "copy",
                    "move",
                    "touch",
                    "create*",
                    "asByteSink",
                    "asCharSink"),
            Names.members("org.springframework.util.FileSystemUtils", "copy*", "delete*"),
            Names.members("cn.hutool.core.io.FileUtil", "write*", "append*", "touch", "mkdir", "del", "move", "copy*"),
            Names.vertx(
                    "core.file.FileSystem#write*",
                    "core.file.FileSystem#create*",
                    "core.file.FileSystem#mkdir*",
                    "core.file.FileSystem#delete*",
                    "core.file.FileSystem#move*",
                    "core.file.FileSystem#copy*"));

    private static final String[] UPLOADS = Names.all(
            Names.list(
                    "org.springframework.web.multipart.MultipartFile#transferTo",
                    "org.springframework.http.codec.multipart.FilePart#transferTo",
                    "org.springframework.http.codec.multipart.Part#transferTo",
                    "org.apache.commons.fileupload.FileItem#write",
                    "org.jboss.resteasy.reactive.multipart.FileUpload",
                    "org.jboss.resteasy.reactive.server.core.multipart.**",
                    "io.micronaut.http.multipart.StreamingFileUpload#transferTo"),
            Names.ee("servlet.http.Part#write"),
            Names.vertx("ext.web.FileUpload"));

    /** Types that write to a file when they are given its name, and to memory or a response otherwise. */
    private static final String[] GIVEN_A_NAME = {
        "java.io.PrintWriter#<init>", "java.io.PrintStream#<init>", "java.util.Formatter#<init>"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-file-writes", "Finds writes to the local file system.", Capability.FILESYSTEM_WRITE);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Stream.of(
                        Uses.of(service, WRITES).except(u -> u.kind() == Use.Kind.REFERENCE),
                        Uses.of(service, UPLOADS),
                        Uses.of(service, GIVEN_A_NAME).where(JavaFileWrites::isGivenAName),
                        Uses.of(service, "java.io.RandomAccessFile#<init>").except(JavaFileReads::opensForReading))
                .flatMap(uses -> uses.require(Capability.FILESYSTEM_WRITE));
    }

    private static boolean isGivenAName(Use creation) {
        return creation.arguments().stream().limit(1).anyMatch(Optional::isPresent);
    }
}
