package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaFileWritesTest {

    @Test
    void findsWritesAndOnlyWrites() {
        rule(new JavaFileWrites()).java("""
                        import java.io.*;
                        import java.nio.file.*;
                        class Upload {
                            void save(Path path, byte[] bytes) throws IOException {
                                byte[] before = Files.readAllBytes(path);
                                Files.write(path, bytes); // requires: filesystem.write
                                new FileOutputStream("out.bin"); // requires: filesystem.write
                                new PrintWriter("out.txt"); // requires: filesystem.write
                                new PrintWriter(new StringWriter());
                                new RandomAccessFile("data", "rw"); // requires: filesystem.write
                                new RandomAccessFile("other", "r");
                                new File("x").exists();
                                new File("y").mkdirs(); // requires: filesystem.write
                            }
                        }
                        """).check();
    }

    @Test
    void findsUploadsThatAreStored() {
        rule(new JavaFileWrites()).java("""
                        import org.springframework.web.multipart.MultipartFile;
                        class Upload {
                            void save(MultipartFile file, java.io.File to) throws Exception { file.transferTo(to); } // requires: filesystem.write
                            byte[] read(MultipartFile file) throws Exception { return file.getBytes(); }
                        }
                        """).check();
    }
}
