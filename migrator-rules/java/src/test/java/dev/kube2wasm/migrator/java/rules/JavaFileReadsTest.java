package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaFileReadsTest {

    @Test
    void findsFilesAndNotTheClassPath() {
        rule(new JavaFileReads()).java("""
                        import java.io.*;
                        import java.nio.file.*;
                        class Reports {
                            void read(Path path) throws IOException {
                                Files.readAllBytes(path); // requires: filesystem.read
                                new FileReader("in.txt"); // requires: filesystem.read
                                new RandomAccessFile("data", "r"); // requires: filesystem.read
                                Reports.class.getResourceAsStream("/table.csv");
                                Files.write(path, new byte[0]);
                            }
                        }
                        """).check();
    }
}
